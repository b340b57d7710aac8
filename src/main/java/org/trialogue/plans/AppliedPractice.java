package org.trialogue.plans;

import java.util.Locale;

/**
 * A practice of the library that a commitment applies.
 *
 * @param title what it is called, in the reader's language where it was translated; its key where it is not published any more
 * @param language that of the title
 */
public record AppliedPractice(String key, String title, Locale language) {

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "practices/" + key;
    }
}
