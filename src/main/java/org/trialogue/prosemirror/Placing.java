package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        for (var step : group) {
            var applied = place(step);
            if (applied == null) {
                doc = docBefore;
                mapping = mappingBefore;
                mapFrom -= group.size() - steps.size() - 1;
                lose(group);
                return;
            }
            steps.add(applied);
        }
        unmark(steps);
        placed.add(Collections.unmodifiableList(steps));
    }

    private @Nullable Step place(Step step) {
        var moved = mapping.slice(mapFrom);
        var mapped = step.map(moved);
        mapFrom--;
        if (mapped == null) return null;
        var prepared = rebase.preparation().prepare(mapped, doc);
        if (!(rebase.applier().apply(prepared, doc) instanceof Applied(Node after))) return null;
        doc = after;
        mapping = mapping.appendMap(prepared.getMap(), mapFrom);
        look(step, moved, prepared.getMap());
        return prepared;
    }

    /** Takes note of what others wrote where a mark was put that is not meant for it. */
    private void look(Step step, Mapping moved, StepMap map) {
        var all = new ArrayList<Unseen>();
        for (var earlier : unseen) all.add(earlier.after(map));
        if (step instanceof AddMarkStep marking && rebase.seenOnly().test(marking.mark()))
            all.addAll(Unseen.inside(marking, moved));
        unseen = all;
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
