package org.trialogue.drafting.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an import made of a file.
 *
 * @param doc the document in the schema's JSON; each block has a key
 * @param comments what is said in the file beside its text
 * @param suggestedBy the names under which changes are tracked in the file; in the document they are the importer's
 * @param leftOut what could not be brought along, and how often
 */
public record ImportedText(
        String title,
        Locale language,
        JsonNode doc,
        List<ImportedComment> comments,
        List<String> suggestedBy,
        Map<LeftOut, Integer> leftOut) {

    /**
     * What several people said about words of a file.
     *
     * @param block the key of the block that holds the line in which they begin
     * @param from where they begin in it
     * @param lastBlock the key of the block that holds the line in which they end
     * @param to where they end in it
     * @param remarks each with its author's name before it
     */
    public record ImportedComment(
            String block, int from, String lastBlock, int to, List<String> remarks, boolean resolved) {}
}
