package org.trialogue.drafting.ui;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.drafting.StatedPosition;

/** Gathers what was stated: each position with what it came from. */
final class PositionLines {

    private PositionLines() {}

    /** Of all that was stated, the newest first: what belongs together. */
    static List<List<StatedPosition>> of(List<StatedPosition> stated) {
        var lines = new ArrayList<List<StatedPosition>>();
        for (var each : stated)
            lines.stream()
                    .filter(line -> line.getFirst().isAbout(each))
                    .findFirst()
                    .orElseGet(() -> {
                        var line = new ArrayList<StatedPosition>();
                        lines.add(line);
                        return line;
                    })
                    .add(each);
        return lines;
    }
}
