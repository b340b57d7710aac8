package org.trialogue.knowledge;

import java.util.Locale;

/**
 * A practice as it is read: one version of its account.
 *
 * @param key its stable name, which its address ends with
 * @param version the number of this version, from 1
 */
public record Practice(String key, int version, Locale language, Account account) {

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "practices/" + key;
    }
}
