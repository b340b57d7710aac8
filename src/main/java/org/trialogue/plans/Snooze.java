package org.trialogue.plans;

import java.time.LocalDate;

/** A lead party is not reminded of its commitment until the end of a day, for the reason given; all of the working group see it. */
public record Snooze(LocalDate until, String reason, Said by) {}
