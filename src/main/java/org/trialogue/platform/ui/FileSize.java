package org.trialogue.platform.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** A file's size, in the unit that keeps the number short. */
public final class FileSize {

    private static final int STEP = 1024;

    private FileSize() {}

    /** So many bytes in a language's own figures and letters. */
    public static String of(long bytes, Locale locale) {
        var octets = locale.getLanguage().equals("fr") ? "o" : "B";
        if (bytes < STEP) return bytes + "\u00a0" + octets;
        var mega = bytes >= STEP * STEP;
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(mega ? 1 : 0);
        return number.format((double) bytes / (mega ? STEP * STEP : STEP)) + "\u00a0" + (mega ? "M" : "k") + octets;
    }
}
