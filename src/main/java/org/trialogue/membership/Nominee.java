package org.trialogue.membership;

import java.util.Locale;
import java.util.Set;
import org.trialogue.platform.Refusal;

/** A person as an organization names them; the portal need not know them yet. */
public record Nominee(String givenName, String familyName, String email, Locale language) {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");
    private static final int LONGEST = 100;

    /**
     * Someone who can be invited.
     *
     * @throws Refusal when a name is missing or too long, or the address cannot be one
     */
    public Nominee {
        givenName = name(givenName, "membership.refused.given-name");
        familyName = name(familyName, "membership.refused.family-name");
        email = Addresses.required(email);
        if (!LANGUAGES.contains(language.getLanguage())) language = Locale.ENGLISH;
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    private static String name(String typed, String otherwise) {
        var name = typed.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.matches(".*[<>&\"@$%!#?§,;:*~/\\\\|^=\\[\\]{}()\\p{Cntrl}].*"))
            throw new Refusal(otherwise, LONGEST);
        return name;
    }
}
