package org.trialogue.audit.sealing;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.trialogue.audit.Kind;

/**
 * For how long an entry says who, what changed and from where, by its kind; zero stands for good.
 *
 * @param visit at least 30 days, as the database has it, and so with the next two
 * @param deed at least five years
 */
@ConfigurationProperties("trialogue.record.keep")
record Retention(
        @DefaultValue("365d") Duration visit,
        @DefaultValue("730d") Duration reading,
        @DefaultValue("365d") Duration refusal,
        @DefaultValue("0d") Duration deed) {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration FIVE_YEARS = Duration.ofDays(5 * 366);

    /**
     * Terms that the database agrees to.
     *
     * @throws IllegalArgumentException when one is too short
     */
    Retention {
        atLeast(A_MONTH, visit, Kind.VISIT);
        atLeast(A_MONTH, reading, Kind.READING);
        atLeast(A_MONTH, refusal, Kind.REFUSAL);
        atLeast(FIVE_YEARS, deed, Kind.DEED);
    }

    Map<Kind, Duration> terms() {
        return Map.of(Kind.VISIT, visit, Kind.READING, reading, Kind.REFUSAL, refusal, Kind.DEED, deed);
    }

    private static void atLeast(Duration least, Duration term, Kind kind) {
        if (!term.isZero() && term.compareTo(least) < 0)
            throw new IllegalArgumentException("trialogue.record.keep." + kind.key() + " is shorter than "
                    + least.toDays() + "d: give 0 for good, or more");
    }
}
