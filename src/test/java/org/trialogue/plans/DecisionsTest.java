package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.DecisionUses;
import org.trialogue.drafting.DecisionUses.Use;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Upload;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Rules;
import org.trialogue.membership.application.Chartering;
import org.trialogue.plans.application.TakingUpDecisions;
import org.trialogue.platform.Acting;

/** What the working group decided becomes a commitment with an owner and a day, and each leads to the other. */
class DecisionsTest extends TrackingSetting {

    @Autowired
    private TakingUpDecisions taking;

    @Autowired
    private DecisionUses uses;

    @Autowired
    private Importing importing;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Chartering chartering;

    @Autowired
    private Drafts drafts;

    private PlanId plan;
    private TextId text;
    private String provision;

    @BeforeEach
    void written() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var bytes = "Draft\n\n1. Inspect every agency.\n\n2. Train workers.".getBytes(StandardCharsets.UTF_8);
        as(
                body.secretary(),
                () -> importing.importText(
                        body.shared(),
                        new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length),
                        body.secretary()));
        text = as(body.secretary(), () -> drafts.textsIn(body.shared()))
                .getFirst()
                .id();
        provision =
                as(body.secretary(), () -> drafts.provisions(text)).getFirst().blockId();
    }

    @Test
    void a_provision_that_is_agreed_becomes_a_commitment_with_its_owner_and_its_day_and_each_leads_to_the_other() {
        assertThat(found(body.workers()).all()).isEmpty();
        agree();
        assertThat(found(body.workers()).all()).singleElement().satisfies(decided -> {
            assertThat(decided.decision().adopted()).isFalse();
            assertThat(decided.decision().words()).contains("Inspect every agency");
            assertThat(decided.commitments()).isEmpty();
        });
        var commitment = takeUp(provision, body.secretary());
        var page = page(commitment, body.workers());
        assertThat(page.line().lead().id()).isEqualTo(council.organization(body.government()));
        assertThat(page.line().period()).isEqualTo(new Period(TODAY, TODAY.plusMonths(3)));
        assertThat(page.line().accepted())
                .as("its party has still to accept it")
                .isFalse();
        assertThat(page.draft().provisions()).extracting(Provision::block).containsExactly(provision);
        assertThat(as(body.workers(), () -> taking.of(commitment, body.workers().member())))
                .hasValueSatisfying(from -> {
                    assertThat(from.words()).contains("Inspect every agency");
                    assertThat(from.link()).isEqualTo("texts/" + text + "#" + provision);
                });
        assertThat(found(body.workers()).all().getFirst().commitments())
                .extracting(Recommendation.Heeding::id)
                .containsExactly(commitment);
        assertThat(as(body.workers(), () -> uses.of(text, provision)))
                .containsExactly(new Use("Send inspectors.", commitment.link()));
    }

    @Test
    void secretaries_alone_are_offered_the_open_plans_of_the_room_and_make_something_of_it() {
        agree();
        assertThat(as(
                        body.workers(),
                        () -> uses.places(text, provision, body.workers().member())))
                .isEmpty();
        assertThat(as(
                        body.secretary(),
                        () -> uses.places(text, provision, body.secretary().member())))
                .extracting(Use::link)
                .containsExactly("plans/" + plan + "/decisions?of=" + text + "_" + provision);
        assertThat(found(body.workers()).mayWrite()).isFalse();
        assertThatThrownBy(() -> takeUp(provision, body.workers())).hasMessage("plans.refused.secretary-only");
        var elsewhere = council.convene();
        assertThat(as(
                        elsewhere.workers(),
                        () -> taking.in(plan, elsewhere.workers().member())))
                .isEmpty();
        assertThat(as(elsewhere.workers(), () -> uses.of(text, provision))).isEmpty();
        assertThat(council.rows(elsewhere.workers().member(), "plans.decided")).isZero();
    }

    @Test
    void what_is_not_decided_or_open_again_becomes_nothing_and_what_came_of_it_stays() {
        assertThatThrownBy(() -> takeUp(provision, body.secretary())).hasMessage("plans.refused.no-decision");
        agree();
        var commitment = takeUp(provision, body.secretary());
        as(body.secretary(), () -> {
            var secretary = body.secretary().member();
            var onOneWord = new Rules(Preset.COMMITTEE, true, false, 0, Rules.LANGUAGES);
            chartering.settle(
                    body.id(),
                    onOneWord,
                    chartering.charter(body.id(), secretary).edition(),
                    secretary);
            agreeing.reopen(text, provision, secretary);
            return true;
        });
        assertThat(found(body.workers()).all()).isEmpty();
        assertThatThrownBy(() -> takeUp(provision, body.secretary())).hasMessage("plans.refused.no-decision");
        assertThat(as(body.workers(), () -> taking.of(commitment, body.workers().member())))
                .isPresent();
    }

    private PlanDecisions found(Acting reader) {
        return as(reader, () -> taking.in(plan, reader.member())).orElseThrow();
    }

    private CommitmentId takeUp(String block, Acting by) {
        LocalDate due = TODAY.plusMonths(3);
        var draft = new DecisionDraft(
                text.value(), block, "Send inspectors.", council.organization(body.government()), due);
        return as(by, () -> taking.takeUp(plan, draft, by));
    }

    private void agree() {
        as(body.secretary(), () -> {
            agreeing.agree(text, provision, body.secretary().member());
            return true;
        });
    }
}
