package org.trialogue.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/** A module in which something becomes of decisions hands this in as a bean. It answers with what the member of the transaction may see. */
public interface DecisionUses {

    /**
     * Something that came of a decision, or a place where something can be made of it.
     *
     * @param link within the portal, beginning with no slash
     */
    record Use(String title, String link) {}

    /**
     * What came of a decision.
     *
     * @param blockId the provision that was agreed, or null where the text was adopted
     */
    List<Use> of(TextId text, @Nullable String blockId);

    /**
     * Where the member can make something of a decision; nowhere where they may not.
     *
     * @param blockId the provision that was agreed, or null where the text was adopted
     */
    List<Use> places(TextId text, @Nullable String blockId, MemberId member);
}
