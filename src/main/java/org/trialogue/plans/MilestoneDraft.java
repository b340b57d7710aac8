package org.trialogue.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * A step as it was typed.
 *
 * @param id the step that it is about, or null where it is new
 */
public record MilestoneDraft(@Nullable UUID id, String title, LocalDate dueOn) {

    /** The longest title. */
    public static final int LONGEST_TITLE = 200;

    /**
     * A draft without the blanks around its title.
     *
     * @throws Refusal when the title is blank or too long, or the year is a slip of the finger
     */
    public MilestoneDraft {
        title = title.strip();
        if (title.isEmpty()) throw new Refusal("plans.refused.milestone-title");
        if (title.length() > LONGEST_TITLE) throw new Refusal("plans.refused.milestone-long", LONGEST_TITLE);
        Years.checked(dueOn);
    }
}
