package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/**
 * What stands in the way of a commitment, and what would help.
 *
 * @param obstacles may be empty
 * @param help what help is wanted, and of whom; may be empty
 */
public record Hindrance(String obstacles, String help) {

    /** Nothing is said of either. */
    public static final Hindrance NONE = new Hindrance("", "");

    /** The longest account of either. */
    public static final int LONGEST = 2000;

    /**
     * Both without the blanks around them.
     *
     * @throws Refusal when one of them is too long
     */
    public Hindrance {
        obstacles = obstacles.strip();
        help = help.strip();
        if (obstacles.length() > LONGEST) throw new Refusal("plans.refused.obstacles-long", LONGEST);
        if (help.length() > LONGEST) throw new Refusal("plans.refused.help-long", LONGEST);
    }
}
