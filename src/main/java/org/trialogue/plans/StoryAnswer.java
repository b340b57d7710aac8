package org.trialogue.plans;

/** What a group said of a report, as the story shows it. */
public record StoryAnswer(Verdict verdict, String reason, Said by) {}
