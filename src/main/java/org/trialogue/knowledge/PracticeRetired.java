package org.trialogue.knowledge;

/** A practice of this key is not recommended any more. */
public record PracticeRetired(String practice) {}
