package org.trialogue.drafting.domain;

import java.util.EnumSet;
import java.util.Set;
import org.trialogue.drafting.Stage;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * Who may do what at which stage: the table of the drafting procedure. It is asked at every commit and remembers nothing. Partners and
 * observers read.
 */
public final class StageRights {

    private static final String OBSERVING = "drafting.rights.observer";

    /** Regular members: those who sit for a side. Spokespersons, coordinators and officers are titulars with one more task. */
    private static final Set<Capacity> REGULAR = EnumSet.of(
            Capacity.TITULAR,
            Capacity.DEPUTY,
            Capacity.SPOKESPERSON,
            Capacity.COORDINATOR,
            Capacity.CHAIR,
            Capacity.VICE_CHAIR,
            Capacity.REPORTER);

    private StageRights() {}

    /** What someone acting so may do with a text at that stage. */
    public static Rights at(Stage stage, Acting acting) {
        if (acting.observes() || acting.affiliation() == Affiliation.PARTNERS) return Rights.reading(OBSERVING);
        var why = "drafting.rights." + stage.key();
        return switch (stage) {
            case CONSULTATION -> acting.forSecretariat() ? Rights.ALL : Rights.commenting(why);
            case PREPARATION -> acting.forSecretariat() || regular(acting) ? Rights.ALL : Rights.suggesting(why);
            case GENERAL_DISCUSSION, FIRST_READING -> reading(acting, why);
            case AMENDMENT_WINDOW, DISCUSSION, FINAL_READING -> Rights.commenting(why);
            case DRAFTING_COMMITTEE -> committee(acting) ? Rights.ALL : Rights.commenting(why);
            case ADOPTED, AUTHORIZED, PUBLISHED -> Rights.reading(why);
        };
    }

    /** The secretariat corrects form; titulars, deputies and advisers suggest. */
    private static Rights reading(Acting acting, String why) {
        if (acting.forSecretariat()) return Rights.ALL;
        return regular(acting) || acting.capacity() == Capacity.ADVISER
                ? Rights.suggesting(why + ".suggest")
                : Rights.commenting(why);
    }

    /** Until a committee is named: the officers of the sitting, and the Reporter. */
    private static boolean committee(Acting acting) {
        return switch (acting.capacity()) {
            case CHAIR, VICE_CHAIR, REPORTER -> true;
            default -> false;
        };
    }

    private static boolean regular(Acting acting) {
        return REGULAR.contains(acting.capacity());
    }
}
