package org.trialogue.platform;

import java.util.Locale;
import java.util.Optional;

/** Where an organization, and so each of its people, stands: in one of the three groups, or beside them. */
public enum Affiliation {
    GOVERNMENT("●"),
    EMPLOYERS("■"),
    WORKERS("▲"),
    SECRETARIAT("◆"),
    PARTNERS("✚");

    private final String mark;

    Affiliation(String mark) {
        this.mark = mark;
    }

    /** The group, or empty for the secretariat and for partners, which are none. */
    public Optional<Group> group() {
        return switch (this) {
            case GOVERNMENT -> Optional.of(Group.GOVERNMENT);
            case EMPLOYERS -> Optional.of(Group.EMPLOYERS);
            case WORKERS -> Optional.of(Group.WORKERS);
            case SECRETARIAT, PARTNERS -> Optional.empty();
        };
    }

    /** The sign that stands for it wherever its colour does, so that colour is never the only cue. */
    public String mark() {
        return mark;
    }

    /** The word used on the wire and in style sheets: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
