package org.trialogue.plans;

/**
 * Those who are asked to answer a report are not reminded of that for a while.
 *
 * @param report the number of the report
 * @param snooze until when, why, and who said so
 */
public record PausedAnswer(int report, Snooze snooze) {}
