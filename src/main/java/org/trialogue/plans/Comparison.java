package org.trialogue.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.trialogue.membership.Names;

/**
 * What differs between two versions of a plan.
 *
 * @param plan what of the plan itself
 * @param commitments those that came, went or were put differently
 * @param names what the organizations were called in the later of the two, in each language
 */
public record Comparison(List<Difference> plan, List<Moved> commitments, Map<UUID, Names> names) {

    /** What became of a commitment. */
    public enum Fate {
        /** It was not in the first. */
        ADDED,
        /** It is not in the second. */
        REMOVED,
        /** It is put differently. */
        CHANGED;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A commitment that differs, as it is called in the second version, or in the first where it is gone. */
    public record Moved(Fate fate, UUID commitment, String sentence, List<Difference> differences) {

        /** Keeps its own copy. */
        public Moved {
            differences = List.copyOf(differences);
        }
    }

    /** Keeps its own copies. */
    public Comparison {
        plan = List.copyOf(plan);
        commitments = List.copyOf(commitments);
        names = Map.copyOf(names);
    }

    /** What the organizations are called for a reader of that language. */
    public Map<UUID, String> named(Locale reader) {
        var named = new HashMap<UUID, String>();
        names.forEach((key, all) -> named.put(key, all.in(reader)));
        return named;
    }

    /** Whether both say the same. */
    public boolean same() {
        return plan.isEmpty() && commitments.isEmpty();
    }
}
