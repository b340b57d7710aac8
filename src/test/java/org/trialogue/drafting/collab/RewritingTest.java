package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.drafting.amending.Docs.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.Blocks;
import org.trialogue.prosemirror.Checked;
import org.trialogue.prosemirror.Fragment;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Preparation;
import org.trialogue.prosemirror.Rebase;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Slice;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepMap;
import org.trialogue.prosemirror.StepResult.Applied;

/** A new wording comes into a draft as small as it can, and never so that the draft could not be read again. */
class RewritingTest {

    private static final Checked CHECKED = new Checked(Limits.DOCUMENT);

    @Test
    void words_come_into_a_provision_that_stays() {
        var now = text("a=One two three.", "b=Four.");
        var wanted = text("a=One 2 three.", "b=Four.");
        var steps = Rewriting.from(now, wanted);
        assertThat(steps).singleElement().isInstanceOfSatisfying(ReplaceStep.class, step -> {
            assertThat(now.textBetween(step.from(), step.to(), "", "")).isEqualTo("two");
            assertThat(step.slice().size()).isEqualTo(1);
        });
        assertThat(after(now, steps)).isEqualTo(wanted);
    }

    @Test
    void what_a_colleague_types_there_meanwhile_holds() {
        var now = text("a=One two three.", "b=Four.");
        var steps = Rewriting.from(now, text("a=All one two 3.", "b=Four."));
        var end = now.child(0).nodeSize() + "One two".length() + 2;
        var typed = new ReplaceStep(
                end, end, new Slice(now.child(1).child(0).content().cut(0, 3), 0, 0));
        var maps = new ArrayList<StepMap>();
        steps.forEach(step -> maps.add(step.getMap()));
        var rebased =
                new Rebase(CHECKED, Preparation.NONE).rebase(now, List.of(List.of(typed)), maps, after(now, steps));
        assertThat(rebased.doc().child(1).textContent()).isEqualTo("All one twoOne 3.");
    }

    @Test
    void no_key_stands_twice_and_what_is_there_already_keeps_its_own() {
        var base = text("a=One.", "b=Two.|s=Part.");
        var moved = base.child(1)
                .copy(Fragment.of(base.child(1).child(0), base.child(2).child(1)));
        for (var wanted : List.of(
                base.copy(Fragment.of(base.child(0), moved, base.child(2))),
                base.copy(Fragment.of(base.child(0), base.child(2), moved)))) {
            assertThat(Blocks.duplicateIds(wanted)).isNotEmpty();
            var came = after(base, Rewriting.from(base, wanted));
            assertThat(Blocks.duplicateIds(came)).isEmpty();
            assertThat(came.textContent()).isEqualTo(wanted.textContent());
            assertThat(came.content().children()).contains(base.child(2));
        }
    }

    @Test
    void what_would_become_too_long_is_refused() {
        var now = text("a=" + "x".repeat(2_500_000), "b=Two.");
        var wanted = text("a=" + "x".repeat(2_500_000), "b=" + "y".repeat(2_000_000));
        assertThatThrownBy(() -> Rewriting.from(now, wanted)).hasMessage("drafting.refused.draft-too-long");
    }

    @Test
    void whatever_is_wanted_comes_of_whatever_is_there() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var now = random(random);
            var wanted = random(random);
            assertThat(after(now, Rewriting.from(now, wanted)))
                    .as("seed %d", seed)
                    .isEqualTo(wanted);
        }
        assertThat(Rewriting.from(text("a=One."), text("a=One."))).isEmpty();
    }

    private static Node after(Node now, List<Step> steps) {
        var doc = now;
        for (var step : steps) doc = ((Applied) CHECKED.apply(step, doc)).doc();
        return doc;
    }

    /** Provisions in some order, each with some of the parts that wander between them. */
    private static Node random(Random random) {
        var keys = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        var parts = new ArrayList<>(List.of("s", "t", "u", "v"));
        if (random.nextInt(3) == 0) Collections.shuffle(keys, random);
        if (random.nextInt(3) == 0) Collections.shuffle(parts, random);
        var all = new ArrayList<String>();
        for (var key : keys.subList(0, 1 + random.nextInt(keys.size()))) {
            var written = new StringBuilder(key + "=" + words(random));
            while (!parts.isEmpty() && random.nextInt(3) == 0)
                written.append('|').append(parts.removeFirst()).append('=').append(words(random));
            all.add(written.toString());
        }
        return text(all.toArray(String[]::new));
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 5; i++) words.add(random.nextInt(4) == 0 ? "other" : "word" + i);
        return String.join(" ", words);
    }
}
