package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.prosemirror.Checked;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Mapping;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.StepMap;
import org.trialogue.prosemirror.StepResult.Applied;

/**
 * Two changes of one block brought together. A step holds only where what it replaces still reads as it did, and what it stands in is still
 * there: no wording is swallowed that its author did not see.
 *
 * @param block the newer block with the steps that fit it
 * @param whole whether all of them do
 */
record BlockMerge(Node block, boolean whole) {

    private static final Checked CHECKED = new Checked(Limits.DOCUMENT);

    /** Makes of a block that went from before to there what makes the one before the wanted one. */
    static BlockMerge of(Node before, Node wanted, Node there) {
        var ours = BlockEdits.between(before, wanted);
        var theirs = BlockEdits.between(before, there);
        if (ours.isEmpty() || theirs.isEmpty()) return new BlockMerge(there, false);
        var maps = new ArrayList<StepMap>();
        theirs.get().forEach(step -> maps.add(step.getMap()));
        return placed(ours.get(), Mapping.of(maps), before, there);
    }

    private static BlockMerge placed(List<ReplaceStep> steps, Mapping since, Node before, Node there) {
        var block = there;
        var whole = true;
        for (var step : steps) {
            if (fits(step, since, before, there)
                    && step.map(since) instanceof ReplaceStep mapped
                    && CHECKED.apply(mapped, block) instanceof Applied(var after)) block = after;
            else whole = false;
        }
        return new BlockMerge(block, whole);
    }

    private static boolean fits(ReplaceStep step, Mapping since, Node before, Node there) {
        var start = since.mapResult(step.from(), 1);
        var end = since.mapResult(step.to(), -1);
        if (step.from() == step.to()) return !start.deletedAcross();
        return start.pos() < end.pos()
                && before.slice(step.from(), step.to()).equals(there.slice(start.pos(), end.pos()));
    }
}
