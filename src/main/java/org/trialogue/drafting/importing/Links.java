package org.trialogue.drafting.importing;

import java.util.regex.Pattern;

/** Addresses that lead somewhere from a text here too. */
final class Links {

    private static final Pattern LEADING = Pattern.compile("(https?://|mailto:)\\S+");

    private Links() {}

    static boolean lead(String address) {
        return LEADING.matcher(address).matches();
    }
}
