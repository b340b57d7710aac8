package org.trialogue.plans.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.audit.Change;
import org.trialogue.audit.RecordedDeed;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Claimed;
import org.trialogue.plans.Difference.Content;
import org.trialogue.plans.Difference.Day;
import org.trialogue.plans.Difference.Lit;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.Difference.Words;
import org.trialogue.plans.Light;

/** What the record says of the change of a commitment, as what differs in it. Of a wording it says only that there is another one. */
final class RecordedDifferences {

    private static final String ON_A_DAY = "milestone-reached";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4,}-\\d{2}-\\d{2}");
    private static final Map<String, Aspect> OF_COMMITMENTS = Map.ofEntries(
            Map.entry("sentence", Aspect.SENTENCE),
            Map.entry("lead", Aspect.LEAD),
            Map.entry("co-leads", Aspect.CO_LEADS),
            Map.entry("shares", Aspect.SHARES),
            Map.entry("standards", Aspect.STANDARDS),
            Map.entry("provisions", Aspect.PROVISIONS),
            Map.entry("indicator", Aspect.INDICATOR),
            Map.entry("milestones", Aspect.MILESTONES),
            Map.entry("needs", Aspect.NEEDS),
            Map.entry("practices", Aspect.PRACTICES),
            Map.entry("parties", Aspect.PARTIES),
            Map.entry("monitors", Aspect.MONITORS),
            Map.entry("claim", Aspect.CLAIM),
            Map.entry("light", Aspect.LIGHT),
            Map.entry("from", Aspect.FROM),
            Map.entry("until", Aspect.UNTIL));

    private RecordedDifferences() {}

    /** Those of an entry, in the order in which a commitment is read. */
    static List<Difference> of(RecordedDeed deed) {
        return deed.changed().entrySet().stream()
                .flatMap(field -> difference(deed.deed(), field.getKey(), field.getValue()).stream())
                .sorted((one, other) -> one.aspect().compareTo(other.aspect()))
                .toList();
    }

    private static Optional<Difference> difference(String deed, String field, Change change) {
        var aspect = OF_COMMITMENTS.get(field);
        if (aspect == null) return Optional.empty();
        var of = aspect == Aspect.UNTIL && deed.endsWith(ON_A_DAY) ? Aspect.ON : aspect;
        return Optional.of(new Difference(of, content(of, change.before()), content(of, change.after())));
    }

    private static @Nullable Content content(Aspect aspect, @Nullable String recorded) {
        if (recorded == null || recorded.isEmpty()) return null;
        return switch (aspect) {
            case LEAD, CO_LEADS, PARTIES, MONITORS -> new Bodies(keys(recorded));
            case FROM, UNTIL, ON ->
                DAY.matcher(recorded).matches() ? new Day(LocalDate.parse(recorded)) : new Words(recorded);
            case CLAIM -> known(Claim.values(), recorded, Claimed::new);
            case LIGHT -> known(Light.values(), recorded, Lit::new);
            case STANDARDS, PRACTICES ->
                new Several(Arrays.stream(recorded.split(", ", -1)).toList());
            default -> new Words(recorded);
        };
    }

    private static <E extends Enum<E>> Content known(E[] all, String recorded, Function<E, Content> as) {
        return Stream.of(all)
                .filter(each -> each.name().equals(recorded))
                .findFirst()
                .map(as)
                .orElseGet(() -> new Words(recorded));
    }

    /** A long list of keys may have been cut; what is no key any more is left out. */
    private static List<UUID> keys(String recorded) {
        return KEY.matcher(recorded)
                .results()
                .map(found -> UUID.fromString(found.group()))
                .toList();
    }
}
