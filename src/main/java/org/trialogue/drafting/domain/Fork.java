package org.trialogue.drafting.domain;

import org.trialogue.drafting.TextId;

/** From which text a fork was taken, and at which of its versions. */
public record Fork(TextId of, int version) {}
