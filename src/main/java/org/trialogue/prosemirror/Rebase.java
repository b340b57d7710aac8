package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trialogue.prosemirror.StepResult.Applied;

/**
 * The server's rebase of a commit. It does what a client does: the sent steps are applied to the text at their base,
 * rolled back, everything since is applied, and each sent step is mapped through all that, with mirrors for those that
 * survived. A group, one transaction of an editor, is all-or-nothing: where one of its steps finds no place, the group
 * leaves neither text nor maps behind. A group that does not even apply at the base is lost with all that follow it, since
 * their positions count on it. Steps that find no place are an ordinary outcome, never an exception.
 *
 * @param applier how steps are applied
 * @param preparation what is changed in each step once it is mapped
 * @param seenOnly the marks that go only on what stood there when they were put; on what others wrote there since they are
 *     taken off again, by steps that follow those of the group
 * @param sparing whether what others wrote since, in a range that a step takes out, stays; the step then comes in parts
 */
public record Rebase(Applier applier, Preparation preparation, Predicate<Mark> seenOnly, boolean sparing) {
    /** A rebase as prosemirror-collab does it: a step acts on whatever stands in its range by now. */
    public Rebase(Applier applier, Preparation preparation) {
        this(applier, preparation, mark -> false, false);
    }

    /** A rebase that checks what steps insert. */
    public static Rebase checked(Limits limits) {
        return new Rebase(new Checked(limits), Preparation.NONE);
    }

    /**
     * Rebases a commit over the steps since its base.
     *
     * @throws ModelException where the steps since do not apply to the base
     */
    public Rebased rebase(Node base, List<List<Step>> groups, List<Step> since) {
        var head = base;
        for (var step : since) {
            if (!(step.apply(head) instanceof Applied(Node next)))
                throw Structure.misfit("The steps since do not apply to the base");
            head = next;
        }
        return rebase(base, groups, since.stream().map(Step::getMap).toList(), head);
    }

    /**
     * Rebases a commit onto a known head.
     *
     * @param base the document the commit was made on
     * @param groups the commit's steps
     * @param since the maps of the steps that lead from the base to the head
     * @param head the document as it is now
     */
    public Rebased rebase(Node base, List<List<Step>> groups, List<StepMap> since, Node head) {
        int placeable = placeableAt(base, groups);
        var sent = groups.subList(0, placeable).stream().flatMap(List::stream).toList();
        var maps = new ArrayList<StepMap>(sent.size() + since.size());
        for (var step : sent.reversed()) maps.add(step.getMap().invert());
        maps.addAll(since);
        var placing = new Placing(this, head, Mapping.of(maps), sent.size());
        for (int i = 0; i < groups.size(); i++) {
            if (i < placeable) placing.place(groups.get(i));
            else placing.lose(groups.get(i));
        }
        return placing.result();
    }

    private int placeableAt(Node base, List<List<Step>> groups) {
        var doc = base;
        for (int i = 0; i < groups.size(); i++) {
            for (var step : groups.get(i)) {
                if (!(applier.apply(step, doc) instanceof Applied(Node next))) return i;
                doc = next;
            }
        }
        return groups.size();
    }
}
