package org.trialogue.knowledge;

/** A practice of this key, which had been retired, is recommended again. */
public record PracticeReturned(String practice) {}
