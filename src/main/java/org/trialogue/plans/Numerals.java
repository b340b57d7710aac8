package org.trialogue.plans;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/** Numbers as people write them: a comma before the decimals in French and Spanish, a point in English. */
public final class Numerals {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.5");

    private Numerals() {}

    /**
     * The number that was typed. Thousands may be set apart by blanks or by the language's own sign.
     *
     * @throws Refusal when it is no number, or its sign before the decimals is another language's
     */
    public static BigDecimal read(String typed, Locale locale) {
        var signs = DecimalFormatSymbols.getInstance(locale);
        var plain = typed.strip().replaceAll("[\\p{Zs}]", " ").replace('−', '-');
        var group = "[ " + Pattern.quote(String.valueOf(signs.getGroupingSeparator())) + "]";
        var decimal = Pattern.quote(String.valueOf(signs.getDecimalSeparator()));
        var number = "[+-]?(\\d+|\\d{1,3}(" + group + "\\d{3})+)(" + decimal + "\\d+)?";
        if (!plain.matches(number)) throw new Refusal("plans.refused.no-number", typed.strip(), write(EXAMPLE, locale));
        return new BigDecimal(plain.replaceAll(group, "").replace(signs.getDecimalSeparator(), '.'));
    }

    /** The number as it is written in a language, without zeros that say nothing. */
    public static String write(BigDecimal number, Locale locale) {
        var format = (DecimalFormat) DecimalFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
