package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.trialogue.plans.Numerals;

/** A file's size, in the unit that keeps the number short. */
final class FileSize {

    private static final int STEP = 1024;

    private FileSize() {}

    static String of(long bytes, Locale locale) {
        var octets = locale.getLanguage().equals("fr") ? "o" : "B";
        if (bytes < STEP) return bytes + "\u00a0" + octets;
        var mega = bytes >= STEP * STEP;
        var number = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(mega ? STEP * STEP : STEP), mega ? 1 : 0, RoundingMode.HALF_UP);
        return Numerals.write(number, locale) + "\u00a0" + (mega ? "M" : "k") + octets;
    }
}
