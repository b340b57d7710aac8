package org.trialogue.drafting.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;

/** Those to whom the table of the drafting procedure grants something at a stage. Partners and observers are never among them. */
public enum Who {
    /** Nobody. */
    NOBODY,
    /** The secretariat. */
    SECRETARIAT,
    /** The members of the drafting committee; while nobody is named to one, the officers of the sitting, the Reporter and the Legal Adviser. */
    COMMITTEE,
    /** The secretariat and all regular members. */
    REGULAR,
    /** These and the advisers. */
    ADVISERS_TOO,
    /** All with a mandate. */
    EVERYONE;

    /** Regular members: those who sit for a side. Spokespersons, coordinators and officers are titulars with one more task. */
    private static final Set<Capacity> SITTING = EnumSet.of(
            Capacity.TITULAR,
            Capacity.DEPUTY,
            Capacity.SPOKESPERSON,
            Capacity.COORDINATOR,
            Capacity.CHAIR,
            Capacity.VICE_CHAIR,
            Capacity.REPORTER);

    private static final Set<Capacity> DRAFTING =
            EnumSet.of(Capacity.CHAIR, Capacity.VICE_CHAIR, Capacity.REPORTER, Capacity.LEGAL_ADVISER);

    /** Whether someone acting so, who neither observes nor is a partner, is one of them. */
    boolean has(Acting acting) {
        return switch (this) {
            case NOBODY -> false;
            case SECRETARIAT -> acting.forSecretariat();
            case COMMITTEE -> DRAFTING.contains(acting.capacity());
            case REGULAR -> acting.forSecretariat() || SITTING.contains(acting.capacity());
            case ADVISERS_TOO -> REGULAR.has(acting) || acting.capacity() == Capacity.ADVISER;
            case EVERYONE -> true;
        };
    }

    /** Whether any member other than the secretariat is one of them. */
    boolean hasMembers() {
        return this != NOBODY && this != SECRETARIAT;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
