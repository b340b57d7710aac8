package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param further what else it was to be measured by
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
        List<Measured> further,
        List<String> practices) {

    /** A step on the way. */
    public record Step(String title, LocalDate dueOn) {}

    /** A target on the way. */
    public record Aim(BigDecimal value, LocalDate on) {

        /** Leaves out zeros that say nothing. */
        public Aim {
            value = Figure.plain(value);
        }
    }

    /**
     * What it was to be measured by.
     *
     * @param interim the targets on the way, the earliest first
     */
    public record Measured(
            String name,
            Measure measure,
            String unit,
            Direction direction,
            BigDecimal baseline,
            LocalDate baselineOn,
            BigDecimal target,
            LocalDate targetOn,
            List<Aim> interim,
            String source,
            String method,
            List<Breakdown> breakdowns) {

        /** Leaves out zeros that say nothing; what was kept before there was more to say has none of it. */
        public Measured {
            baseline = Figure.plain(baseline);
            target = Figure.plain(target);
            interim = List.copyOf(Objects.requireNonNullElse(interim, List.<Aim>of()));
            source = Objects.requireNonNullElse(source, "");
            method = Objects.requireNonNullElse(method, "");
            breakdowns = List.copyOf(Objects.requireNonNullElse(breakdowns, List.<Breakdown>of()));
        }

        /** The indicator that says so. */
        public Indicator indicator(UUID id) {
            var aims = Stream.concat(interim.stream(), Stream.of(new Aim(target, targetOn)))
                    .map(aim -> new Figure(aim.value(), aim.on()))
                    .toList();
            return new Indicator(
                    id,
                    name,
                    measure,
                    unit,
                    direction,
                    new Figure(baseline, baselineOn),
                    aims,
                    source,
                    method,
                    breakdowns);
        }
    }

    /** All that it was to be measured by, in its order. */
    public List<Measured> indicators() {
        return Stream.concat(Stream.ofNullable(indicator), further.stream()).toList();
    }

    /** Keeps its own copies; what was kept before there were shares, practices or several indicators has none. */
    public Promised {
        coLeads = List.copyOf(coLeads);
        standards = List.copyOf(standards);
        provisions = List.copyOf(provisions);
        milestones = List.copyOf(milestones);
        needs = List.copyOf(needs);
        shares = Objects.requireNonNullElse(shares, Map.<UUID, BigDecimal>of()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, share -> share.getValue().stripTrailingZeros()));
        further = List.copyOf(Objects.requireNonNullElse(further, List.<Measured>of()));
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
                further,
                applied);
    }
}
