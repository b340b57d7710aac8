package org.trialogue.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * What somebody made of a block. Where the words before and after are the same, its form was changed, or what is suggested in it.
 *
 * @param name the author's name
 * @param organization the author's organization today; null for who has none
 * @param at when the last of it came
 * @param before the words before; empty where the block was not there
 * @param after the words after; empty where it is not there any more
 */
public record BlockChange(
        Acting by, String name, @Nullable String organization, Instant at, String before, String after) {}
