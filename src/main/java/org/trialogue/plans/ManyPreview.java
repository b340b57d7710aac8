package org.trialogue.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trialogue.platform.Refusal;

/**
 * What doing something to several commitments would come to.
 *
 * @param done those that it would be done to
 * @param refused those that it would not be done to, and why
 * @param names what the organizations in it are called
 */
public record ManyPreview(List<Done> done, List<Refused> refused, Map<UUID, String> names) {

    /**
     * A commitment that it would be done to.
     *
     * @param edition the one that was read
     * @param differences what it would say differently
     */
    public record Done(CommitmentId id, String sentence, int edition, List<Difference> differences) {

        /** Keeps its own copy. */
        public Done {
            differences = List.copyOf(differences);
        }
    }

    /** A commitment that it would not be done to, and the rule that says no. */
    public record Refused(CommitmentId id, String sentence, Refusal why) {}

    /** Keeps its own copies. */
    public ManyPreview {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
        names = Map.copyOf(names);
    }

    /** The editions that were read of those that it would be done to. */
    public Map<CommitmentId, Integer> editions() {
        return done.stream().collect(Collectors.toMap(Done::id, Done::edition));
    }
}
