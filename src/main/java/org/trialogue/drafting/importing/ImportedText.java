package org.trialogue.drafting.importing;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an import made of a file.
 *
 * @param doc the document in the schema's JSON; each block has a key
 * @param leftOut what could not be brought along, and how often
 */
public record ImportedText(String title, Locale language, JsonNode doc, Map<LeftOut, Integer> leftOut) {}
