package org.trialogue.drafting.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.amending.Docs.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.amending.ProvisionChange.Kind;
import org.trialogue.prosemirror.Node;

/** A proposal follows its provisions into a newer text; what no longer fits is told, never swallowed. */
class CarriedTest {

    private static final Node BASE = text("a=One two three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten.");
    private static final List<String> WORDS = List.of("rest", "work", "pay", "child", "fee", ",", "the", "of");

    @Test
    void what_others_change_elsewhere_comes_beneath() {
        var ours = text("a=One two and three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten.");
        var theirs = text("a=One two three.", "b=Four 5 six.", "c=Seven eight.", "e=New.", "d=Nine ten.");
        var carried = carried(ours, theirs);
        assertThat(carried.doc())
                .isEqualTo(text("a=One two and three.", "b=Four 5 six.", "c=Seven eight.", "e=New.", "d=Nine ten."));
        assertThat(carried.lost()).isEmpty();
        assertThat(carried.besides()).isEmpty();
    }

    @Test
    void two_changes_of_one_provision_that_fit_are_both_there_and_told() {
        var carried = carried(
                text("a=One two and three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."),
                text("a=All one two three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.doc().child(1).textContent()).isEqualTo("All one two and three.");
        assertThat(carried.besides()).containsExactly("a");
    }

    @Test
    void a_change_follows_its_provision_to_another_place() {
        var carried = carried(
                text("a=One two and three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."),
                text("b=Four five six.", "c=Seven eight.", "d=Nine ten.", "a=One two three."));
        assertThat(carried.doc())
                .isEqualTo(text("b=Four five six.", "c=Seven eight.", "d=Nine ten.", "a=One two and three."));
    }

    @Test
    void words_that_read_otherwise_by_now_are_not_replaced() {
        var carried = carried(
                text("a=One zwei three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."),
                text("a=One deux three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.doc().child(1).textContent()).isEqualTo("One deux three.");
        assertThat(carried.lost()).extracting(ProvisionChange::key).containsExactly("a");
    }

    @Test
    void no_wording_is_swallowed_that_came_into_what_is_replaced() {
        var carried = carried(
                text("a=Nothing.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."),
                text("a=One two or more three.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.doc().child(1).textContent()).contains("or more");
        assertThat(carried.lost()).extracting(ProvisionChange::key).containsExactly("a");
    }

    @Test
    void a_deletion_holds_though_the_provision_reads_otherwise_and_that_is_told() {
        var carried = carried(
                text("a=One two three.", "c=Seven eight.", "d=Nine ten."),
                text("a=One two three.", "b=Four 5 six.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.doc()).isEqualTo(text("a=One two three.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.besides()).containsExactly("b");
    }

    @Test
    void a_change_of_what_is_gone_is_lost_and_told() {
        var carried = carried(
                text("a=One two three.", "b=Four 5 six.", "c=Seven eight.", "d=Nine ten."),
                text("a=One two three.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.lost()).extracting(ProvisionChange::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void a_provision_is_moved_with_the_wording_it_has_by_now() {
        var carried = carried(
                text("b=Four five six.", "c=Seven eight.", "d=Nine ten.", "a=One two three."),
                text("a=One two 3.", "b=Four five six.", "c=Seven eight.", "d=Nine ten."));
        assertThat(carried.doc()).isEqualTo(text("b=Four five six.", "c=Seven eight.", "d=Nine ten.", "a=One two 3."));
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void what_both_want_is_done_once() {
        var both = text("a=One zwei three.", "x=New.", "c=Seven eight.", "d=Nine ten.");
        var carried = carried(both, both);
        assertThat(carried.doc()).isEqualTo(both);
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void on_its_own_text_every_proposal_gives_the_fork_whatever_was_done() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var base = random(random, List.of());
            var now = random(random, paragraphs(base));
            var proposal = Proposal.between(base, now);
            assertThat(Carried.onto(base, proposal).doc()).as("seed %d", seed).isEqualTo(now);
            assertThat(Carried.onto(now, proposal).doc())
                    .as("seed %d again", seed)
                    .isEqualTo(now);
            var others = random(random, paragraphs(base));
            var carried = Carried.onto(others, proposal);
            carried.doc().check();
            assertThat(Carried.onto(others, Proposal.between(others, carried.doc()))
                            .doc())
                    .as("seed %d onto another", seed)
                    .isEqualTo(carried.doc());
        }
    }

    @Test
    void the_changes_one_by_one_make_the_whole() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var base = random(random, List.of());
            var proposal = Proposal.between(base, random(random, paragraphs(base)));
            for (var change : proposal.changes()) {
                var alone = Proposal.between(
                        base, Carried.onto(base, proposal.only(change)).doc());
                assertThat(alone.changes()).as("seed %d", seed).hasSize(1);
                assertThat(Sentences.of(alone, alone.changes().getFirst())).isNotEmpty();
            }
        }
    }

    private static Carried carried(Node ours, Node theirs) {
        return Carried.onto(theirs, Proposal.between(BASE, ours));
    }

    private static List<String> paragraphs(Node doc) {
        return doc.content().children().stream()
                .skip(1)
                .map(block -> block.id() + "=" + block.textContent().replace('\n', ' '))
                .toList();
    }

    /** Some of these paragraphs, in some order, some of them changed, and new ones. */
    private static Node random(Random random, List<String> known) {
        var all = new ArrayList<String>();
        for (var each : known) {
            if (random.nextInt(6) == 0) continue;
            all.add(random.nextInt(3) == 0 ? edited(random, each) : each);
        }
        if (random.nextInt(3) == 0) Collections.shuffle(all, random);
        for (int i = random.nextInt(3) + (known.isEmpty() ? 4 : all.isEmpty() ? 1 : 0); i > 0; i--)
            all.add(random.nextInt(all.size() + 1), "n" + random.nextInt(1_000_000) + "=" + words(random, 6));
        return text(all.toArray(String[]::new));
    }

    private static String edited(Random random, String paragraph) {
        var key = paragraph.substring(0, paragraph.indexOf('=') + 1);
        var words = new ArrayList<>(List.of(paragraph.substring(key.length()).split(" ")));
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextBoolean() && !words.isEmpty()) words.remove(random.nextInt(words.size()));
            else words.add(random.nextInt(words.size() + 1), WORDS.get(random.nextInt(WORDS.size())));
        }
        return key + String.join(" ", words);
    }

    private static String words(Random random, int most) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(most); i >= 0; i--) words.add(WORDS.get(random.nextInt(WORDS.size())));
        return String.join(" ", words);
    }
}
