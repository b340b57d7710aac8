package org.trialogue.drafting.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.drafting.amending.Docs.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialogue.prosemirror.Node;

/** The classic sentence says what an amendment does so that someone with the paper in hand finds it. */
class SentencesTest {

    private static final String[] BASE = {
        "a=States protect children at work.",
        "b=Fees are paid by the employer and by the agency.",
        "c=Inspection:|d=covers agencies;|e=covers the homes.",
    };

    @Test
    void words_come_after_the_words_before_them() {
        assertThat(said(with(0, "a=States protect children and adolescents at work.")))
                .containsExactly("insert-after paragraph 1 «children» + «and adolescents»");
    }

    @Test
    void words_at_the_beginning_come_before_the_first_ones() {
        assertThat(said(with(0, "a=All States protect children at work.")))
                .containsExactly("insert-before paragraph 1 «States» + «All»");
    }

    @Test
    void words_are_replaced_and_deleted() {
        assertThat(said(with(0, "a=States protect adolescents at work.")))
                .containsExactly("replace paragraph 1 - «children» + «adolescents»");
        assertThat(said(with(0, "a=States protect children."))).containsExactly("delete paragraph 1 - «at work»");
    }

    @Test
    void words_that_stand_there_twice_are_told_apart() {
        assertThat(said(with(1, "b=Fees are paid by the employer and through the agency.")))
                .containsExactly("replace-after paragraph 2 «and» - «by» + «through»");
    }

    @Test
    void a_paragraph_is_added_deleted_and_moved() {
        assertThat(said(text(BASE[0], "x=Wages are protected.", BASE[1], BASE[2])))
                .containsExactly("add paragraph 1 + «Wages are protected.»");
        assertThat(said(text("x=Wages are protected.", BASE[0], BASE[1], BASE[2])))
                .containsExactly("add title + «Wages are protected.»");
        assertThat(said(text(BASE[0], BASE[2]))).containsExactly("remove paragraph 2");
        assertThat(said(text(BASE[1], BASE[2], BASE[0]))).containsExactly("move paragraph 1 > paragraph 3");
    }

    @Test
    void two_that_are_moved_together_are_moved_behind_what_stays() {
        assertThat(said(text(BASE[2], BASE[0], BASE[1]))).containsExactly("move paragraph 3 > title");
        var moved = text("d=Four.", "e=Five.", "f=Six.", "a=One.", "b=Two.");
        var proposal = Proposal.between(text("a=One.", "b=Two.", "d=Four.", "e=Five.", "f=Six."), moved);
        assertThat(proposal.changes().stream()
                        .flatMap(change -> Sentences.of(proposal, change).stream())
                        .map(SentencesTest::told))
                .containsExactly("move paragraph 1 > paragraph 5", "move paragraph 2 > paragraph 5");
    }

    @Test
    void parts_of_a_paragraph_have_their_own_numbers() {
        assertThat(said(with(2, "c=Inspection:|d=covers all agencies;|e=covers the homes.")))
                .containsExactly("insert-after paragraph 3 (a) «covers» + «all»");
        assertThat(said(with(2, "c=Inspection:|d=covers agencies;"))).containsExactly("remove paragraph 3 (b)");
        assertThat(said(with(2, "c=Inspection:|d=covers agencies;|f=covers ships;|e=covers the homes.")))
                .containsExactly("add paragraph 3 (a) + «covers ships;»");
    }

    @Test
    void several_passages_are_several_sentences() {
        assertThat(said(with(1, "b=Costs are paid by the employer and by the State.")))
                .containsExactly("replace paragraph 2 - «Fees» + «Costs»", "replace paragraph 2 - «agency» + «State»");
    }

    private static Node with(int index, String paragraph) {
        var all = BASE.clone();
        all[index] = paragraph;
        return text(all);
    }

    private static List<String> said(Node now) {
        var proposal = Proposal.between(text(BASE), now);
        return proposal.changes().stream()
                .flatMap(change -> Sentences.of(proposal, change).stream())
                .map(SentencesTest::told)
                .toList();
    }

    private static String told(Sentence sentence) {
        return sentence.form().key()
                + " " + place(sentence.place())
                + (sentence.to() instanceof Place to ? " > " + place(to) : "")
                + (sentence.anchor().isEmpty() ? "" : " «" + sentence.anchor() + "»")
                + (sentence.old().isEmpty() ? "" : " - «" + sentence.old() + "»")
                + (sentence.come().isEmpty() ? "" : " + «" + sentence.come() + "»");
    }

    private static String place(Place place) {
        return (place.kind().key() + " " + place.label()).strip();
    }
}
