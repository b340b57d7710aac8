package org.trialogue.drafting.domain;

import java.util.Arrays;
import java.util.List;
import org.trialogue.drafting.Stage;

/**
 * Where a text may go from a stage: to any other up to the final reading, forward or back, as bodies differ in which stages they have. What
 * is adopted goes on by acts of the body alone, and back like any other until it is published; it is adopted anew then.
 */
public final class Course {

    private Course() {}

    /** The stages that a text at one stage may be brought to, in the order of the procedure. */
    public static List<Stage> from(Stage now) {
        if (now == Stage.PUBLISHED) return List.of();
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != now && stage.compareTo(Stage.FINAL_READING) <= 0)
                .toList();
    }

    /** Whether going there is going back, which wants a reason. */
    public static boolean isBack(Stage from, Stage to) {
        return to.compareTo(from) < 0;
    }
}
