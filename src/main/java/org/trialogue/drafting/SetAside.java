package org.trialogue.drafting;

import java.time.Instant;
import org.trialogue.platform.Acting;

/** That a draft amendment was set aside, by whom, when and why. */
public record SetAside(Acting by, Instant at, String reason) {}
