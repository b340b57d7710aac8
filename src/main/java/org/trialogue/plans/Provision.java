package org.trialogue.plans;

import java.util.UUID;

/**
 * A numbered paragraph of a text that a commitment implements.
 *
 * @param block the paragraph's own name within the text, which stays when its number moves
 * @param label its number and first words when it was chosen
 */
public record Provision(UUID text, String block, String label) {

    /** The address of the paragraph within the portal, beginning with no slash. */
    public String link() {
        return "texts/" + text + "#" + block;
    }
}
