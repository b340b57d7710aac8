package org.trialogue.drafting.application;

import java.util.Map;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.importing.LeftOut;

/** A text that came in, and what of its file did not. */
public record Imported(TextId text, Map<LeftOut, Integer> leftOut) {}
