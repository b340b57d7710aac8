package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.Locale;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Numerals;

/** A value of an indicator with its unit, as the reader's language writes it. */
final class Amount {

    private Amount() {}

    static String of(Indicator indicator, BigDecimal value, Locale locale) {
        var number = Numerals.write(value, locale);
        if (indicator.measure() == Measure.PERCENT)
            return locale.getLanguage().equals("en") ? number + "%" : number + "\u00a0%";
        return number + "\u00a0" + indicator.unit();
    }
}
