package org.trialogue.drafting.exporting;

import org.trialogue.drafting.exporting.TextExport.Setting;

/** One of the alternative wordings of text that is not agreed. */
final class Wording {

    private Wording() {}

    /** Who holds it, with a colon, or nothing. A holder that is a group is called by its name. */
    static String holder(Piece wording, Setting setting) {
        var holder = wording.node().attrs().string("holder");
        if (holder == null || holder.isBlank()) return "";
        return switch (holder) {
            case "government", "employers", "workers" -> setting.labels().apply("platform.side." + holder) + ": ";
            default -> holder + ": ";
        };
    }
}
