package org.trialogue.drafting.domain;

import java.util.List;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/**
 * Who may do what at which stage: the table of the drafting procedure. It is asked at every commit and remembers nothing. Partners and
 * observers read, and comment where they were asked to; a partner writes in the texts of the partners' own room.
 */
public final class StageRights {

    private static final String OBSERVING = "drafting.rights.observer";

    private StageRights() {}

    /** A line of the table. */
    public record Line(Who edit, Who suggest, Who comment) {

        private static final Line READING = new Line(Who.NOBODY, Who.NOBODY, Who.NOBODY);
        private static final Line COMMENTING = new Line(Who.NOBODY, Who.NOBODY, Who.EVERYONE);
        private static final Line SUGGESTING = new Line(Who.SECRETARIAT, Who.ADVISERS_TOO, Who.EVERYONE);
    }

    /** The line of a stage. */
    public static Line line(Stage stage) {
        return switch (stage) {
            case CONSULTATION -> new Line(Who.SECRETARIAT, Who.SECRETARIAT, Who.EVERYONE);
            case PREPARATION -> new Line(Who.REGULAR, Who.EVERYONE, Who.EVERYONE);
            case GENERAL_DISCUSSION, FIRST_READING -> Line.SUGGESTING;
            case AMENDMENT_WINDOW, DISCUSSION, FINAL_READING -> Line.COMMENTING;
            case DRAFTING_COMMITTEE -> new Line(Who.COMMITTEE, Who.COMMITTEE, Who.EVERYONE);
            case ADOPTED, AUTHORIZED, PUBLISHED -> Line.READING;
        };
    }

    /** What someone acting so may do with a text at that stage. */
    public static Rights at(Stage stage, Acting acting) {
        if (acting.observes() || acting.affiliation() == Affiliation.PARTNERS) return Rights.reading(OBSERVING);
        var line = line(stage);
        var why = "drafting.rights." + stage.key();
        if (line.edit().has(acting)) return Rights.ALL;
        if (line.suggest().has(acting)) return Rights.suggesting(line.equals(Line.SUGGESTING) ? why + ".suggest" : why);
        return line.comment().has(acting) ? Rights.commenting(why) : Rights.reading(why);
    }

    /** What someone acting so may do with a text before a drafting committee that is named: its members edit and suggest, and nobody else. */
    static Rights inCommittee(Acting acting, boolean member) {
        if (acting.observes() || acting.affiliation() == Affiliation.PARTNERS) return Rights.reading(OBSERVING);
        return member ? Rights.ALL : Rights.commenting("drafting.rights." + Stage.DRAFTING_COMMITTEE.key());
    }

    /** What a partner may do at that stage with a text of the partners' own room: what regular members may while it is prepared, and comment after. */
    static Rights ofPartners(Stage stage) {
        var line = line(stage);
        if (line.edit() == Who.REGULAR) return Rights.ALL;
        var why = "drafting.rights." + stage.key();
        return line.comment() == Who.EVERYONE ? Rights.commenting(why) : Rights.reading(why);
    }

    /**
     * What the Legal Adviser may do at that stage with a text of the drafting committee's own room: what its other members may while it is prepared or with
     * the committee.
     */
    static Rights ofCommittee(Stage stage) {
        var line = line(stage);
        if (line.edit() == Who.REGULAR || line.edit() == Who.COMMITTEE) return Rights.ALL;
        var why = "drafting.rights." + stage.key();
        return line.comment() == Who.EVERYONE ? Rights.commenting(why) : Rights.reading(why);
    }

    /** What one who only reads may do at that stage with a text of which their comments were asked for: comment where all mandates do. */
    static Rights ofAsked(Stage stage) {
        return line(stage).comment() == Who.EVERYONE
                ? Rights.commenting("drafting.rights.asked")
                : Rights.reading("drafting.rights." + stage.key());
    }

    /** What a working group may decide of a stage: each is less than the table grants some member. */
    public static List<AtMost> narrowings(Stage stage) {
        var line = line(stage);
        if (line.edit().hasMembers()) return List.of(AtMost.values());
        if (line.suggest().hasMembers()) return List.of(AtMost.COMMENT, AtMost.READ);
        return line.comment().hasMembers() ? List.of(AtMost.READ) : List.of();
    }
}
