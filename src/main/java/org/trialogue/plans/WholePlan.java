package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.trialogue.membership.Names;

/**
 * A plan whole, as it was agreed or as it stands.
 *
 * @param parties in the order of their keys
 * @param commitments by the day they are due
 * @param names what the organizations were called, in each language
 */
public record WholePlan(
        String title,
        LocalDate from,
        LocalDate until,
        Rhythm rhythm,
        List<UUID> parties,
        List<Promised> commitments,
        Map<UUID, Names> names) {

    /** Keeps its own copies. */
    public WholePlan {
        parties = List.copyOf(parties);
        commitments = List.copyOf(commitments);
        names = Map.copyOf(names);
    }

    /** The same with practices by what they are called, as far as that is known. */
    public WholePlan calling(Map<String, String> titles) {
        return promising(each -> each.calling(titles));
    }

    /** The same as if no practice was applied. */
    public WholePlan withoutPractices() {
        return promising(Promised::withoutPractices);
    }

    private WholePlan promising(UnaryOperator<Promised> as) {
        return new WholePlan(
                title,
                from,
                until,
                rhythm,
                parties,
                commitments.stream().map(as).toList(),
                names);
    }
}
