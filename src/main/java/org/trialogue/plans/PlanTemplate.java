package org.trialogue.plans;

import java.util.List;
import java.util.Set;
import org.trialogue.platform.Affiliation;

/**
 * What a plan on a theme can begin with, in the reader's language.
 *
 * @param themes those that it is about
 * @param practices how many published practices are about one of them
 */
public record PlanTemplate(String key, String title, Set<String> themes, int practices, List<Sketch> commitments) {

    /**
     * A commitment that a party of a side could promise.
     *
     * @param months so many months after the plan begins it is due
     * @param standards the codes of the instruments that it serves
     * @param indicator of what it is measured which share is done, from nothing on the plan's first day to all of it on the day it is due
     * @param practices those on its theme that it applies
     */
    public record Sketch(
            Affiliation side,
            String sentence,
            int months,
            Set<String> standards,
            String indicator,
            List<Step> milestones,
            List<AppliedPractice> practices) {

        /** Keeps its own copies. */
        public Sketch {
            standards = Set.copyOf(standards);
            milestones = List.copyOf(milestones);
            practices = List.copyOf(practices);
        }
    }

    /** A step, so many months after the plan begins. */
    public record Step(String title, int months) {}

    /** Keeps its own copies. */
    public PlanTemplate {
        themes = Set.copyOf(themes);
        commitments = List.copyOf(commitments);
    }
}
