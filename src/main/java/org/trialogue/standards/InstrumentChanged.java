package org.trialogue.standards;

/** An instrument was added, changed or withdrawn. */
public record InstrumentChanged(String code) {}
