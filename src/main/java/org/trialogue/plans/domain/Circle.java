package org.trialogue.plans.domain;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds whether things would wait for one another in a circle. */
public final class Circle {

    private Circle() {}

    /**
     * The shortest circle that comes back to where it begins; empty where there is none.
     *
     * @param needs what each needs
     * @return the circle from its beginning back to it, which is named first and last
     */
    public static List<UUID> from(UUID beginning, Map<UUID, Set<UUID>> needs) {
        var cameFrom = new HashMap<UUID, UUID>();
        var ahead = new ArrayDeque<UUID>();
        ahead.add(beginning);
        while (!ahead.isEmpty()) {
            var at = ahead.remove();
            for (var next : needs.getOrDefault(at, Set.of())) {
                if (next.equals(beginning)) return way(at, cameFrom, beginning);
                if (cameFrom.containsKey(next)) continue;
                cameFrom.put(next, at);
                ahead.add(next);
            }
        }
        return List.of();
    }

    private static List<UUID> way(UUID last, Map<UUID, UUID> cameFrom, UUID beginning) {
        var way = new ArrayDeque<UUID>();
        way.add(beginning);
        for (var at = last; !at.equals(beginning); at = Objects.requireNonNull(cameFrom.get(at))) way.addFirst(at);
        way.addFirst(beginning);
        return List.copyOf(way);
    }
}
