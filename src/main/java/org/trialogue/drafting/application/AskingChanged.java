package org.trialogue.drafting.application;

import java.util.UUID;

/** Positions on a text are asked for no more, or anew: it was adopted, or brought back. */
public record AskingChanged(UUID text) {}
