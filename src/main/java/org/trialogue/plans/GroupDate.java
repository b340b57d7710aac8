package org.trialogue.plans;

import org.trialogue.membership.CalendarEntry;

/**
 * What stands in the calendar of a working group, beside what is due in plans.
 *
 * @param workingGroup its title
 */
public record GroupDate(CalendarEntry entry, String workingGroup) {}
