package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it was accepted or agreed, which stays so.
 *
 * @param coLeads in the order of their keys
 * @param standards the codes of the instruments that it serves
 * @param provisions what it implements, each by its number and first words
 * @param milestones in their order
 * @param needs the sentences of the commitments that it depends on
 * @param shares how much of it each of them answers for, where that was said
 * @param practices the keys of those of the library that it applies
 */
public record Promised(
        UUID id,
        String sentence,
        UUID lead,
        List<UUID> coLeads,
        LocalDate from,
        LocalDate until,
        @Nullable Measured indicator,
        List<String> standards,
        List<String> provisions,
        List<Step> milestones,
        List<String> needs,
        Map<UUID, BigDecimal> shares,
        List<String> practices) {

    /** A step on the way. */
    public record Step(String title, LocalDate dueOn) {}

    /** What it was to be measured by. */
    public record Measured(
            String name,
            Measure measure,
            String unit,
            Direction direction,
            BigDecimal baseline,
            LocalDate baselineOn,
            BigDecimal target,
            LocalDate targetOn) {

        /** Leaves out zeros that say nothing. */
        public Measured {
            baseline = baseline.stripTrailingZeros();
            target = target.stripTrailingZeros();
        }
    }

    /** Keeps its own copies; what was kept before there were shares, or practices, has none. */
    public Promised {
        coLeads = List.copyOf(coLeads);
        standards = List.copyOf(standards);
        provisions = List.copyOf(provisions);
        milestones = List.copyOf(milestones);
        needs = List.copyOf(needs);
        shares = Objects.requireNonNullElse(shares, Map.<UUID, BigDecimal>of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, share -> share.getValue().stripTrailingZeros()));
        practices = List.copyOf(Objects.requireNonNullElse(practices, List.<String>of()));
    }

    /** The same with practices by what they are called, as far as that is known. */
    public Promised calling(Map<String, String> titles) {
        return applying(practices.stream()
                .map(key -> titles.getOrDefault(key, key))
                .sorted()
                .toList());
    }

    /** The same as if it applied none. */
    Promised withoutPractices() {
        return applying(List.of());
    }

    private Promised applying(List<String> applied) {
        return new Promised(
                id,
                sentence,
                lead,
                coLeads,
                from,
                until,
                indicator,
                standards,
                provisions,
                milestones,
                needs,
                shares,
                applied);
    }
}
