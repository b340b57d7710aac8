package org.trialogue.notifications.application;

import java.time.Instant;
import org.trialogue.platform.MemberId;

/**
 * A member whom mail does not reach.
 *
 * @param hard whether mail to the address is stopped until someone confirms it
 * @param why what the mail server said, in its own words
 */
public record Unreachable(MemberId member, String address, Instant since, Instant lastAt, boolean hard, String why) {}
