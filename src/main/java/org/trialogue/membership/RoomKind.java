package org.trialogue.membership;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** What a room is for, and so who may enter it. Each working group has the standing ones; the others are opened, and let people in one by one. */
public enum RoomKind {
    /** Everyone with a mandate in the working group. */
    SHARED(true, null),
    /** The government members, and no one else. */
    GOVERNMENTS(true, Affiliation.GOVERNMENT),
    /** The Employers' group, and no one else. */
    EMPLOYERS_CAUCUS(true, Affiliation.EMPLOYERS),
    /** The Workers' group, and no one else. */
    WORKERS_CAUCUS(true, Affiliation.WORKERS),
    /** Chair, vice-chairs, Reporter and spokespersons, with the secretary. */
    OFFICERS(true, null),
    /** Governments that speak as one, by a coordinator. */
    GOVERNMENT_GROUP(false, null),
    /** The ministries behind one government's seat. */
    DELEGATION(false, null),
    /** Two groups, each with its own people. */
    BILATERAL(false, null),
    /** Up to three members of each group, the Reporter, the Legal Adviser and the secretary. */
    DRAFTING_COMMITTEE(false, null),
    /** A few members who look for words. */
    DRAFTING_GROUP(false, null),
    /** The partners, with whom the secretariat asks to meet them. */
    PARTNERS(false, null);

    private final boolean standing;
    private final @Nullable Affiliation only;

    RoomKind(boolean standing, @Nullable Affiliation only) {
        this.standing = standing;
        this.only = only;
    }

    /** Those that each working group has from the first day on. */
    public static List<RoomKind> allStanding() {
        return Stream.of(values()).filter(kind -> kind.standing).toList();
    }

    /** Whether each working group has one from the first day on; the mandate alone lets in there, but for a guest. */
    public boolean standing() {
        return standing;
    }

    /** The side that alone may enter; empty where no room is a whole group's own. */
    public Optional<Affiliation> only() {
        return Optional.ofNullable(only);
    }

    /** Whether this is the room of a whole group. */
    public boolean caucus() {
        return only != null;
    }

    /** Whether a room is a group's own, or some groups', so that the secretariat is a guest there. */
    public boolean takesGuests() {
        return switch (this) {
            case GOVERNMENTS,
                    EMPLOYERS_CAUCUS,
                    WORKERS_CAUCUS,
                    GOVERNMENT_GROUP,
                    DELEGATION,
                    BILATERAL,
                    DRAFTING_GROUP -> true;
            case SHARED, OFFICERS, DRAFTING_COMMITTEE, PARTNERS -> false;
        };
    }

    /** Whether someone acting so, who is in such a room, adds something there: who only looks on reads, but for partners in a room of theirs. */
    public boolean takesWordsOf(Acting acting) {
        return !acting.observes() || isTheirs(acting);
    }

    /** Whether it is the partners' own, and someone acting so is one of them. */
    public boolean isTheirs(Acting partner) {
        return this == PARTNERS && partner.affiliation() == Affiliation.PARTNERS;
    }

    /** Whether what stands here is hidden from others of the working group. */
    public boolean apart() {
        return this != SHARED;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
