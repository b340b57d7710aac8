package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.Locale;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Numerals;

/** A value of an indicator with its unit, as the reader's language writes it. */
final class Amount {

    private Amount() {}

    /** So many per cent. */
    static String percent(BigDecimal value, Locale locale) {
        var number = Numerals.write(value, locale);
        return locale.getLanguage().equals("en") ? number + "%" : number + "\u00a0%";
    }

    static String of(Indicator indicator, BigDecimal value, Locale locale) {
        return of(indicator.measure(), indicator.unit(), value, locale);
    }

    static String of(Measure measure, String unit, BigDecimal value, Locale locale) {
        if (measure == Measure.PERCENT) return percent(value, locale);
        return Numerals.write(value, locale) + "\u00a0" + unit;
    }
}
