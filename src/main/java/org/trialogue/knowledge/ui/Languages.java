package org.trialogue.knowledge.ui;

import java.util.Locale;

/** What languages are called. */
final class Languages {

    private Languages() {}

    /** To a reader of another one, beginning with a capital. */
    static String named(Locale language, Locale reader) {
        return capital(language.getDisplayLanguage(reader), reader);
    }

    /** To those who read it. */
    static String own(Locale language) {
        return capital(language.getDisplayLanguage(language), language);
    }

    private static String capital(String word, Locale locale) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }
}
