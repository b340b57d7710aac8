package org.trialogue.search.elastic;

import java.util.List;
import org.trialogue.search.domain.Fusion;
import org.trialogue.search.domain.Fusion.Scored;

/**
 * The documents that are nearest in meaning.
 *
 * @param all of what the viewer may see, whatever the kind and the narrowing: so many are counted
 * @param chosen those of them that are of the kind and the narrowing asked for
 */
record Nearest(List<Scored> all, List<Scored> chosen) {

    static final Nearest NONE = new Nearest(List.of(), List.of());

    /** What Elasticsearch makes of the least nearness that is looked at. */
    private static final double LEAST = (1 + Near.NEAR_ENOUGH) / 2;

    /** So much more than that is near, whatever else there is: about what the best of a hundred have. */
    private static final double GOOD = 0.1;

    /** How the chosen ones are ranked, which does not depend on what else is chosen. */
    Fusion.Ranking ranking() {
        if (all.size() < Finding.DEPTH) return new Fusion.Ranking(chosen, LEAST, GOOD);
        var last = all.getLast().score();
        return new Fusion.Ranking(chosen, last, all.getFirst().score() - last);
    }
}
