package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.drafting.Decision;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.Adopting.May;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.membership.Welcome;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;

/** Three acts adopt a text: on the same version, in the same round of the final reading, by mandates that hold. */
class AdoptingTest extends AdoptionSetting {

    @Autowired
    private Notices notices;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private AdoptionRows adoptions;

    @Autowired
    private History history;

    @Autowired
    private Drafts drafts;

    @Test
    void the_third_of_the_three_acts_adopts_the_text_as_it_stands() {
        var scene = atFinalReading();
        assertThat(adopt(scene, scene.workers())).isFalse();
        assertThat(adopt(scene, scene.chair())).isFalse();
        assertThatThrownBy(() -> adopt(scene, scene.chair())).hasMessage("drafting.refused.adopt-given");
        assertThat(stage(scene)).isEqualTo(Stage.FINAL_READING);
        assertThat(adopt(scene, scene.employers())).isTrue();
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
        assertThat(decisions(scene, scene.chair()))
                .as("what a plan can take up")
                .filteredOn(Decision::adopted)
                .extracting(Decision::text)
                .containsExactly(scene.text());
        end(scene, scene.workers());
        assertThat(given(scene))
                .as("kept with the adoption, whatever becomes of the mandates")
                .extracting(Given::seat)
                .containsExactly(Seat.WORKERS, Seat.CHAIR, Seat.EMPLOYERS);
        assertThat(kept(scene))
                .containsEntry("numbers", "1 2")
                .containsEntry("version", 0)
                .hasEntrySatisfying(
                        "sitting", sitting -> assertThat((Long) sitting).isGreaterThanOrEqualTo(6));
    }

    private List<Decision> decisions(Scene scene, MemberId reader) {
        return Viewing.as(reader, () -> drafts.decisions(membership.sharedRoom(scene.group())));
    }

    @Test
    void nobody_else_adopts_and_no_other_version_and_at_no_other_stage() {
        var scene = atFinalReading();
        for (var each : List.of(
                scene.secretary().member(),
                mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.TITULAR),
                mandated(scene.group(), scene.secretary(), Affiliation.EMPLOYERS, Capacity.GROUP_SECRETARY),
                mandated(scene.group(), scene.secretary(), Affiliation.PARTNERS, Capacity.OBSERVER),
                mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER))) {
            assertThatThrownBy(() -> adopt(scene, each)).hasMessage("drafting.refused.adopt-who");
            assertThat(may(scene, each)).isEqualTo(May.NOTHING);
        }
        assertThatThrownBy(() -> adopt(scene, 1, scene.chair())).hasMessage("drafting.refused.adopt-moved");
        bring(scene, Stage.FINAL_READING, Stage.DISCUSSION, "Part 2 is open.");
        written(scene.text(), scene.secretary(), 1, 38, "n");
        bring(scene, Stage.DISCUSSION, Stage.FINAL_READING, "");
        assertThatThrownBy(() -> adopt(scene, 0, scene.chair()))
                .as("nor an older one")
                .hasMessage("drafting.refused.adopt-moved");
        bring(scene, Stage.FINAL_READING, Stage.DISCUSSION, "Part 2 is open.");
        assertThatThrownBy(() -> adopt(scene, 1, scene.chair())).hasMessage("drafting.refused.adopt-stage");
    }

    @Test
    void an_act_counts_in_its_own_round_of_the_final_reading_alone() {
        var scene = atFinalReading();
        adopt(scene, scene.chair());
        adopt(scene, scene.workers());
        bring(scene, Stage.FINAL_READING, Stage.DISCUSSION, "Heard once more.");
        bring(scene, Stage.DISCUSSION, Stage.FINAL_READING, "");
        assertThat(given(scene)).isEmpty();
        assertThat(adopt(scene, scene.employers())).isFalse();
        assertThat(may(scene, scene.chair())).isEqualTo(May.ADOPT);
        adopt(scene, scene.chair());
        assertThat(adopt(scene, scene.workers())).isTrue();
    }

    @Test
    void whom_the_side_has_not_let_in_adopts_nothing_in_its_name_and_an_act_ends_with_its_mandate() {
        var scene = atFinalReading();
        adopt(scene, scene.employers());
        adopt(scene, scene.chair());
        end(scene, scene.employers());
        var successor = entered(scene, Affiliation.EMPLOYERS, Capacity.SPOKESPERSON);
        assertThatThrownBy(() -> adopt(scene, successor)).hasMessage("drafting.refused.adopt-let-in");
        assertThat(may(scene, successor)).isEqualTo(May.NOTHING);
        assertThat(given(scene)).extracting(Given::seat).containsExactly(Seat.CHAIR);
        assertThat(adopt(scene, scene.workers())).as("two do not adopt").isFalse();
        Welcome.to(scene.group(), mandate(scene, successor), letting, membership);
        await().untilAsserted(() -> assertThat(awaited(successor)).isTrue());
        assertThat(may(scene, successor)).isEqualTo(May.ADOPT);
        assertThat(adopt(scene, successor)).isTrue();
        assertThat(given(scene))
                .extracting(each -> each.by().member())
                .contains(successor)
                .doesNotContain(scene.employers());
    }

    @Test
    void ones_own_act_is_taken_back_until_the_third() {
        var scene = atFinalReading();
        assertThatThrownBy(() -> takeBack(scene, scene.chair())).hasMessage("drafting.refused.adopt-not-given");
        adopt(scene, scene.chair());
        adopt(scene, scene.workers());
        assertThat(may(scene, scene.chair())).isEqualTo(May.TAKE_BACK);
        takeBack(scene, scene.chair());
        assertThat(adopt(scene, scene.employers())).isFalse();
        assertThat(adopt(scene, scene.chair())).isTrue();
        assertThatThrownBy(() -> takeBack(scene, scene.chair())).hasMessage("drafting.refused.adopt-stage");
    }

    @Test
    void of_two_acts_at_once_one_is_the_third() {
        var scene = atFinalReading();
        adopt(scene, scene.chair());
        var employers = CompletableFuture.supplyAsync(() -> adopt(scene, scene.employers()));
        var workers = CompletableFuture.supplyAsync(() -> adopt(scene, scene.workers()));
        assertThat(List.of(employers.join(), workers.join())).containsExactlyInAnyOrder(true, false);
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
    }

    @Test
    void a_text_that_mentions_a_member_is_not_adopted() {
        var scene = prepared(convened());
        mentions(scene);
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        assertThatThrownBy(() -> adopt(scene, 1, scene.chair())).hasMessage("drafting.refused.adopt-open");
    }

    @Test
    void no_text_is_adopted_without_a_government_where_the_rules_want_one() {
        var convened = convened();
        var scene = prepared(convened);
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        end(scene, convened.government());
        assertThatThrownBy(() -> adopt(scene, scene.workers())).hasMessage("drafting.refused.adopt-governments");
    }

    @Test
    void what_is_agreed_stays_as_it_is_from_the_first_act_on() {
        var scene = atFinalReading();
        proceeds(scene.group(), scene.secretary(), 0, false);
        var block = block(scene);
        agree(scene, block);
        adopt(scene, scene.chair());
        assertThatThrownBy(() -> agree(scene, block)).hasMessage("drafting.refused.agreed-adopted");
        assertThatThrownBy(() -> reopen(scene, block)).hasMessage("drafting.refused.agreed-adopted");
        takeBack(scene, scene.chair());
        reopen(scene, block);
        for (var each : scene.three()) adopt(scene, each);
        assertThatThrownBy(() -> agree(scene, block)).hasMessage("drafting.refused.agreed-adopted");
    }

    @Test
    void those_whose_act_is_missing_are_told_until_they_have_given_it() {
        var scene = atFinalReading();
        adopt(scene, scene.chair());
        assertThat(List.of(awaited(scene.chair()), awaited(scene.employers()), awaited(scene.workers())))
                .containsExactly(false, true, true);
        adopt(scene, scene.employers());
        assertThat(List.of(awaited(scene.employers()), awaited(scene.workers())))
                .containsExactly(false, true);
        takeBack(scene, scene.employers());
        adopt(scene, scene.workers());
        assertThat(awaited(scene.employers()))
                .as("taken back, it is missing again")
                .isTrue();
        bring(scene, Stage.FINAL_READING, Stage.DISCUSSION, "Part 2 is open.");
        assertThat(awaited(scene.workers())).isFalse();
    }

    @Test
    void what_is_adopted_goes_back_for_a_reason_is_mended_and_adopted_anew() {
        var scene = adopted();
        assertThatThrownBy(() -> bring(scene, Stage.ADOPTED, Stage.DISCUSSION, " "))
                .hasMessage("drafting.refused.stage-reason");
        bring(scene, Stage.ADOPTED, Stage.DISCUSSION, "A provision was left out.");
        written(scene.text(), scene.secretary(), 1, 38, "n");
        bring(scene, Stage.DISCUSSION, Stage.FINAL_READING, "");
        assertThat(given(scene)).isEmpty();
        for (var each : scene.three()) adopt(scene, 1, each);
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
        authorize(scene, "Governing Body");
        publish(scene, false);
        assertThat(Viewing.as(scene.workers(), () -> publishing.find(scene.text()))
                        .orElseThrow()
                        .doc()
                        .toJson()
                        .toString())
                .as("the newest is published")
                .isEqualTo(Viewing.as(
                        scene.workers(),
                        () -> transaction.execute(status -> adoptions
                                .of(scene.text())
                                .orElseThrow()
                                .doc()
                                .toJson()
                                .toString())));
    }

    @Test
    void whoever_signed_in_long_ago_proves_who_they_are_first() {
        var scene = atFinalReading();
        new SomeoneSignedIn(
                        scene.workers(),
                        Affiliation.WORKERS,
                        "Ada",
                        Instant.now().minusSeconds(3_600))
                .here();
        try {
            assertThatThrownBy(() -> adopting.adopt(scene.text(), 0, scene.workers()))
                    .hasMessageStartingWith(Proof.WANTED);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(given(scene)).isEmpty();
    }

    private boolean awaited(MemberId member) {
        return Viewing.as(member, () -> notices.waiting(20)).stream()
                .anyMatch(posted -> posted.notice().messageKey().equals("drafting.notice.adoption-awaited"));
    }

    private void agree(Scene scene, String block) {
        Viewing.as(scene.chair(), () -> {
            agreeing.agree(scene.text(), block, scene.chair());
            return true;
        });
    }

    private void reopen(Scene scene, String block) {
        Viewing.as(scene.chair(), () -> {
            agreeing.reopen(scene.text(), block, scene.chair());
            return true;
        });
    }

    private String block(Scene scene) {
        return Viewing.as(
                scene.chair(),
                () -> transaction.execute(
                        status -> Provisions.of(history.at(scene.text(), 0).doc())
                                .getFirst()
                                .blockId()));
    }

    /** Writes the mention of a member into the first provision, as the editor would. */
    private void mentions(Scene scene) {
        var mention =
                "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"mention\",\"attrs\":{\"id\":\"m\",\"member\":\"%s\",\"label\":\"Ada\"}}]}}";
        written(scene.text(), scene.secretary(), 1, mention.formatted(38, 38, scene.workers()));
    }

    private Map<String, @Nullable Object> kept(Scene scene) {
        return Viewing.as(
                scene.chair(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                                select version, jsonb_array_length(mandates)::bigint as sitting,
                                       (select string_agg(p ->> 'number', ' ') from jsonb_array_elements(numbering) p) as numbers
                                  from drafting.adoption where text_id = ?""").param(scene.text().value()).query().singleRow()));
    }
}
