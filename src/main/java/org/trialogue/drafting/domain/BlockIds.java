package org.trialogue.drafting.domain;

import java.util.UUID;

/** Keys for blocks: what an address, a comment or an amendment refers to a provision by. */
public final class BlockIds {

    private BlockIds() {}

    /** A key that no block has had before. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
