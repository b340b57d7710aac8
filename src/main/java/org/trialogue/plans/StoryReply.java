package org.trialogue.plans;

/** What the lead party answered to a group that contests its report, as the story shows it. */
public record StoryReply(String words, Said by) {}
