package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it goes out in a file.
 *
 * @param claimed what the lead party said last, or null
 * @param confirmed what another group confirmed last, or null
 * @param hindrance what its current report says that stands in the way
 * @param parts how the own parts stand of those who share in it
 * @param unansweredBy the day that passed without another group answering what was reported last, or null
 * @param accepted whether all whom it binds have accepted it as it stands
 * @param practices those that it applies
 * @param declinedBy those whom it would bind and who declined it as it stands
 * @param names what the organizations are called
 */
public record TakenCommitment(
        Promised promised,
        @Nullable Claim claimed,
        @Nullable Claim confirmed,
        Standing standing,
        Hindrance hindrance,
        List<Part> parts,
        @Nullable LocalDate unansweredBy,
        boolean accepted,
        List<AppliedPractice> practices,
        List<UUID> declinedBy,
        Map<UUID, String> names) {

    /** What one who shares in it claims of its own part, and what was confirmed of it last; how its newest report stands. */
    public record Part(
            UUID organization, Claim claimed, @Nullable Claim confirmed, Standing standing) {}

    /** Keeps its own copies. */
    public TakenCommitment {
        parts = List.copyOf(parts);
        practices = List.copyOf(practices);
        declinedBy = List.copyOf(declinedBy);
        names = Map.copyOf(names);
    }

    /** The same with these practices. */
    public TakenCommitment applying(List<AppliedPractice> these) {
        return new TakenCommitment(
                promised,
                claimed,
                confirmed,
                standing,
                hindrance,
                parts,
                unansweredBy,
                accepted,
                these,
                declinedBy,
                names);
    }

    /** What an organization is called. */
    public String name(UUID organization) {
        return names.getOrDefault(organization, "—");
    }

    /** Its place in the plan. */
    public BoardPlace place() {
        return new BoardPlace(promised.until(), promised.id());
    }
}
