package org.trialogue.roles;

import java.util.Arrays;

/** With what a script comes; the columns of the table of tokens. */
enum Bearing {
    NOTHING("none"),
    FOR_ANOTHER("for another service"),
    ENDED("ended"),
    IDENTITY("ID token"),
    UNSIGNED("unsigned"),
    SIGNED_BY_NOBODY("said to need no signature"),
    SIGNED_FOR_ANOTHER("another's with its own signature"),
    OTHER_REALM("another realm's"),
    NOBODYS("the scripts' own"),
    LOADER("the loader's"),
    OF_FORMER("a former member's"),
    OF_MEMBER("a government's");

    private final String title;

    Bearing(String title) {
        this.title = title;
    }

    /** The head of its column. */
    String title() {
        return title;
    }

    static Bearing titled(String title) {
        return Arrays.stream(values())
                .filter(bearing -> bearing.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no token is called " + title));
    }
}
