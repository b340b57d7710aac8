package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.StepResult.Applied;

/** One run of a rebase: the document and the mapping as they grow, group by group. */
final class Placing {
    private final Rebase rebase;
    private final int since;
    private final List<List<@Nullable Step>> placed = new ArrayList<>();
    private Node doc;
    private Mapping mapping;
    private int mapFrom;
    private List<Unseen> unseen = List.of();

    /**
     * Starts at the head.
     *
     * @param mapping the sent steps backwards and inverted, then the steps since
     * @param sent how many steps were sent
     */
    Placing(Rebase rebase, Node head, Mapping mapping, int sent) {
        this.rebase = rebase;
        this.doc = head;
        this.mapping = mapping;
        this.since = mapping.size();
        this.mapFrom = sent;
    }

    void place(List<Step> group) {
        var docBefore = doc;
        var mappingBefore = mapping;
        unseen = List.of();
        var steps = new ArrayList<@Nullable Step>(group.size());
        int mapAfter = mapFrom - group.size();
        for (var step : group) {
            var applied = place(step);
            if (applied.isEmpty()) {
                doc = docBefore;
                mapping = mappingBefore;
                mapFrom = mapAfter;
                lose(group);
                return;
            }
            steps.addAll(applied);
        }
        unmark(steps);
        placed.add(Collections.unmodifiableList(steps));
    }

    /** The step as applied, or in parts, around what others wrote in its range; nothing where it finds no place. */
    private List<Step> place(Step step) {
        var since = mapping.slice(mapFrom);
        var mapped = step.map(since);
        mapFrom--;
        if (mapped == null) return List.of();
        var parts = rebase.sparing() ? Sparing.steps(step, mapped, since, doc) : List.of(mapped);
        var applied = new ArrayList<Step>();
        for (var part : parts) {
            var prepared = rebase.preparation().prepare(part, doc);
            if (!(rebase.applier().apply(prepared, doc) instanceof Applied(Node after))) return List.of();
            doc = after;
            var map = prepared.getMap();
            mapping = part == mapped ? mapping.appendMap(map, mapFrom) : mapping.appendMap(map);
            unseen = unseen.stream().map(earlier -> earlier.after(map)).toList();
            applied.add(prepared);
        }
        look(step, since);
        return applied;
    }

    /** Takes note of what others wrote where a mark was put that is not meant for it. */
    private void look(Step step, Mapping since) {
        if (!(step instanceof AddMarkStep marking && rebase.seenOnly().test(marking.mark()))) return;
        unseen = Stream.concat(unseen.stream(), Unseen.inside(marking, since).stream())
                .toList();
    }

    private void unmark(List<@Nullable Step> steps) {
        for (var each : unseen) {
            var step = each.unmarked();
            if (!(rebase.applier().apply(step, doc) instanceof Applied(Node after)) || after.equals(doc)) continue;
            doc = after;
            mapping = mapping.appendMap(step.getMap());
            steps.add(step);
        }
    }

    void lose(List<Step> group) {
        placed.add(Collections.nCopies(group.size(), null));
    }

    Rebased result() {
        var maps = mapping.maps();
        return new Rebased(doc, List.copyOf(placed), maps.subList(since, maps.size()));
    }
}
