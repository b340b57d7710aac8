package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;

/**
 * What came to stand inside a range since it was looked at.
 *
 * @param from where it starts
 * @param to where it ends
 */
record Gap(int from, int to) {

    /** What stands between the parts of a range that are still there after a mapping. */
    static List<Gap> in(int from, int to, Mapping since) {
        var found = new ArrayList<Gap>();
        int at = since.map(from, 1);
        for (var kept : Kept.of(from, to, since)) {
            if (kept.at() > at) found.add(new Gap(at, kept.at()));
            at = kept.at() + kept.size();
        }
        int end = since.map(to, -1);
        if (at < end) found.add(new Gap(at, end));
        return found;
    }
}
