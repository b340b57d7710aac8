package org.trialogue.plans.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.Comparison.Fate;
import org.trialogue.plans.Difference.Aims;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Claimed;
import org.trialogue.plans.Difference.Content;
import org.trialogue.plans.Difference.Counted;
import org.trialogue.plans.Difference.Day;
import org.trialogue.plans.Difference.Lit;
import org.trialogue.plans.Difference.Often;
import org.trialogue.plans.Difference.Partition;
import org.trialogue.plans.Difference.Portions;
import org.trialogue.plans.Difference.Quantity;
import org.trialogue.plans.Difference.Scales;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.Difference.Stages;
import org.trialogue.plans.Difference.Way;
import org.trialogue.plans.Difference.Words;
import org.trialogue.platform.ui.Days;

/** What differs between two versions, in the reader's language. */
final class DifferenceWords {

    private final Saying saying;
    private final Locale language;
    private final Map<UUID, String> names;
    private final MeasuredWords measured;

    DifferenceWords(Saying saying, Locale language, Map<UUID, String> names) {
        this.saying = saying;
        this.language = language;
        this.names = names;
        this.measured = new MeasuredWords(saying, language);
    }

    /** Where texts come from. */
    @FunctionalInterface
    interface Saying {
        String of(String key, Object... arguments);
    }

    String aspect(Aspect aspect) {
        return saying.of("plans.aspect." + aspect.key());
    }

    String fate(Fate fate) {
        return saying.of("plans.versions." + fate.key());
    }

    /** What stands there; a dash where nothing does. */
    String content(@Nullable Content content) {
        return switch (content) {
            case null -> "—";
            case Words(var words) -> words;
            case Day(var day) -> Days.day(day, language);
            case Often(var rhythm) -> saying.of("plans.rhythm." + rhythm.key());
            case Quantity(var number, var measure, var unit) -> Amount.of(measure, unit, number, language);
            case Aims(var aims, var measure, var unit) -> measured.aims(aims, measure, unit);
            case Partition(var breakdowns) -> measured.breakdowns(breakdowns);
            case Scales(var indicators) -> indicators.stream().map(measured::of).collect(Collectors.joining("\n"));
            case Counted(var measure, var unit) -> unit.isEmpty() ? saying.of("plans.measure." + measure.key()) : unit;
            case Way(var direction) -> saying.of("plans.direction." + direction.key());
            case Claimed(var claim) -> saying.of("plans.claim." + claim.key());
            case Lit(var light) -> saying.of("plans.light." + light.key());
            case Bodies(var organizations) -> named(organizations);
            case Portions(var percent) ->
                percent.entrySet().stream()
                        .map(share -> names.getOrDefault(share.getKey(), "—") + " "
                                + Amount.percent(share.getValue(), language))
                        .sorted()
                        .collect(Collectors.joining("; "));
            case Several(var words) -> String.join("; ", words);
            case Stages(var steps) ->
                steps.stream()
                        .map(step -> Days.day(step.dueOn(), language) + " – " + step.title())
                        .collect(Collectors.joining("; "));
        };
    }

    private String named(List<UUID> organizations) {
        return organizations.stream()
                .map(key -> names.getOrDefault(key, "—"))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
