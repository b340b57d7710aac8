package org.trialogue.plans;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A light with what it is reckoned from. An indicator should move evenly from its baseline to each of its targets; of the way that it should have made by the
 * day of its latest value it has made a share, and by that it is judged.
 *
 * @param latest the latest value, or null while there is none
 * @param expected where it should have stood on that day, or null while there is none
 * @param share how much of that way it has made, in per cent; null where there was none to make
 */
public record Judgement(
        Light light,
        Basis basis,
        @Nullable Figure latest,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal share) {

    /** From so many per cent of the way on it is on track. */
    public static final int ON_TRACK_FROM = 90;

    /** From so many per cent of the way on it is at risk; below, it is off track. */
    public static final int AT_RISK_FROM = 60;

    /** A value that is older than so many months says nothing any more. */
    public static final int STALE_AFTER = 18;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What it rests on. */
    public enum Basis {
        /** Nothing was reported. */
        NOTHING,
        /** What was reported is too old. */
        STALE,
        /** No way had to be made by then: it is no worse than the baseline, or it is. */
        START,
        /** The share of the way. */
        WAY;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an indicator is judged on a day. */
    public static Judgement of(Indicator indicator, @Nullable Figure latest, LocalDate today) {
        if (latest == null) return new Judgement(Light.NO_DATA, Basis.NOTHING, null, null, null);
        var expected = indicator.expected(latest.on());
        if (latest.on().isBefore(today.minusMonths(STALE_AFTER)))
            return new Judgement(Light.NO_DATA, Basis.STALE, latest, expected, null);
        var from = indicator.baseline().value();
        var way = expected.subtract(from);
        var made = latest.value().subtract(from);
        if (way.signum() == 0) {
            var worse = indicator.direction() == Direction.UP ? made.signum() < 0 : made.signum() > 0;
            return new Judgement(worse ? Light.OFF_TRACK : Light.ON_TRACK, Basis.START, latest, expected, null);
        }
        var share = made.multiply(HUNDRED).divide(way, MathContext.DECIMAL64);
        return new Judgement(light(share), Basis.WAY, latest, expected, share);
    }

    private static Light light(BigDecimal share) {
        if (share.compareTo(BigDecimal.valueOf(ON_TRACK_FROM)) >= 0) return Light.ON_TRACK;
        return share.compareTo(BigDecimal.valueOf(AT_RISK_FROM)) >= 0 ? Light.AT_RISK : Light.OFF_TRACK;
    }
}
