package org.trialogue.knowledge.domain;

import java.time.Instant;
import org.trialogue.platform.Acting;

/**
 * What a member of a group says of a contribution.
 *
 * @param round which handing in it answers, from 1
 * @param endorsed whether the reviewer would publish it as it stands; otherwise the remark says what has to change
 */
public record Review(int round, Acting by, boolean endorsed, String remark, Instant at) {}
