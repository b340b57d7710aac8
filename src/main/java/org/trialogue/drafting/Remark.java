package org.trialogue.drafting;

import java.time.Instant;
import org.trialogue.platform.Acting;

/**
 * What somebody said in a thread.
 *
 * @param name the author's name
 */
public record Remark(Acting by, String name, String words, Instant at) {}
