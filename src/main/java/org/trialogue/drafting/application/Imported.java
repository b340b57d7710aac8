package org.trialogue.drafting.application;

import java.util.List;
import java.util.Map;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.importing.LeftOut;

/**
 * A text that came in, and what of its file did not.
 *
 * @param suggestedBy whose tracked changes are suggestions of the importer now
 */
public record Imported(TextId text, List<String> suggestedBy, Map<LeftOut, Integer> leftOut) {}
