package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.DraftingCommittee.Pending;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.collab.Restoring;
import org.trialogue.drafting.collab.Restoring.Outcome.Restored;
import org.trialogue.drafting.collab.Restoring.Outcome.Unchanged;
import org.trialogue.drafting.domain.History;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Node;

/** What was called substantive stays until it is done with, in however many rounds a text comes before its drafting committee. */
class CommitteeRoundsTest extends Setting {

    private static final String DRAFT =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Agencies are licensed.";
    private static final int CHILDREN = 12;

    @Autowired
    private DraftingCommittee committee;

    @Autowired
    private Staging staging;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Restoring restoring;

    @Autowired
    private History history;

    @Autowired
    private Drafts drafts;

    private record Scene(MemberId secretary, MemberId chair, MemberId workers, TextId text, List<String> blocks) {}

    @Test
    void an_open_one_is_settled_in_a_later_round_although_nothing_was_changed_in_it() {
        var scene = called();
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.DISCUSSION);
        bring(scene, Stage.DISCUSSION, Stage.DRAFTING_COMMITTEE);
        var work = work(scene);
        assertThat(work.proposal().changes()).isEmpty();
        assertThat(work.called()).isEmpty();
        var pending = onlyPending(scene);
        assertThat(pending.called().isOpen()).isTrue();
        assertThat(pending.called().name()).isEqualTo("Ada Of workers");
        assertThat(pending.number()).isEqualTo("1");
        assertThat(Optional.ofNullable(pending.change()).orElseThrow().key())
                .isEqualTo(scene.blocks().getFirst());
        refusedToEnd(scene, Stage.DRAFTING_COMMITTEE, "drafting.refused.substantive-open");
        settle(scene, pending.called(), Outcome.STANDS);
        assertThat(work(scene).pending()).isEmpty();
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING);
    }

    @Test
    void it_stays_in_the_list_where_the_words_from_before_stand_again() {
        var scene = called();
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.PREPARATION);
        assertThat(putBack(scene, 0)).isEqualTo(new Restored(2));
        bring(scene, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE);
        var pending = onlyPending(scene);
        assertThat(pending.change()).isNull();
        settle(scene, pending.called(), Outcome.TAKEN_BACK);
        assertThat(work(scene).pending()).isEmpty();
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING);
    }

    @Test
    void what_was_taken_back_is_put_back_before_the_final_reading_in_a_later_round_too() {
        var scene = called();
        settle(scene, calledFirst(scene), Outcome.TAKEN_BACK);
        refusedToEnd(scene, Stage.DRAFTING_COMMITTEE, "drafting.refused.substantive-put-back");
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.DISCUSSION);
        refusedToEnd(scene, Stage.DISCUSSION, "drafting.refused.substantive-put-back");
        bring(scene, Stage.DISCUSSION, Stage.DRAFTING_COMMITTEE);
        var pending = onlyPending(scene);
        assertThat(pending.from()).isZero();
        assertThat(putBack(scene, 0)).isEqualTo(new Restored(2));
        assertThat(work(scene).pending()).isEmpty();
        written(scene.text(), chair(scene), 3, CHILDREN, "The ");
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING);
    }

    @Test
    void what_others_decide_outside_the_committee_or_agree_takes_its_place() {
        var scene = called();
        settle(scene, calledFirst(scene), Outcome.TAKEN_BACK);
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.PREPARATION);
        refusedToEnd(scene, Stage.PREPARATION, "drafting.refused.substantive-put-back");
        written(scene.text(), chair(scene), 2, CHILDREN, "Most ");
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING);
        var other = called();
        settle(other, calledFirst(other), Outcome.TAKEN_BACK);
        refusedToEnd(other, Stage.DRAFTING_COMMITTEE, "drafting.refused.substantive-put-back");
        agree(other, 0);
        bring(other, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING);
    }

    @Test
    void a_provision_that_was_moved_is_put_back_in_its_place_past_what_is_agreed() {
        var scene = scene();
        agree(scene, 0);
        moved(scene);
        call(scene, 2);
        settle(scene, called(scene, 2), Outcome.TAKEN_BACK);
        refusedToEnd(scene, Stage.DRAFTING_COMMITTEE, "drafting.refused.substantive-put-back");
        assertThat(putBack(scene, 2)).isEqualTo(new Restored(2));
        assertThat(at(scene, 2)).isEqualTo(at(scene, 0));
        assertThat(putBack(scene, 2)).isEqualTo(new Unchanged());
        bring(scene, Stage.DRAFTING_COMMITTEE, Stage.FINAL_READING);
    }

    @Test
    void whoever_takes_a_second_call_back_leaves_what_was_decided_of_the_first() {
        var scene = called();
        settle(scene, calledFirst(scene), Outcome.TAKEN_BACK);
        call(scene, 0);
        var second = calledFirst(scene);
        as(scene.workers(), () -> committee.withdraw(second.id(), scene.workers()));
        assertThat(calledFirst(scene).outcome()).isEqualTo(Outcome.TAKEN_BACK);
        refusedToEnd(scene, Stage.DRAFTING_COMMITTEE, "drafting.refused.substantive-put-back");
    }

    private Scene scene() {
        var body = convened();
        var secretary = body.secretary().member();
        var chair = mandated(body.group(), body.secretary(), Affiliation.GOVERNMENT, Capacity.CHAIR);
        var workers = mandated(body.group(), body.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var text = imported(body.shared(), body.secretary(), DRAFT);
        var blocks = Viewing.as(
                chair,
                () -> drafts.provisions(text).stream()
                        .map(provision -> provision.blockId())
                        .toList());
        var scene = new Scene(secretary, chair, workers, text, blocks);
        bring(scene, Stage.PREPARATION, Stage.DRAFTING_COMMITTEE);
        return scene;
    }

    /** The Chair has written into the first provision, which the Workers call substantive. */
    private Scene called() {
        var scene = scene();
        written(scene.text(), chair(scene), 1, CHILDREN, "Some ");
        call(scene, 0);
        return scene;
    }

    /** The Chair has brought the third provision before the first. */
    private void moved(Scene scene) {
        var doc = at(scene, 0);
        var from = doc.child(0).nodeSize();
        var json = "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[%s,%s,%s]}}"
                .formatted(
                        from,
                        doc.content().size(),
                        doc.child(3).toJson(),
                        doc.child(1).toJson(),
                        doc.child(2).toJson());
        written(scene.text(), chair(scene), 1, json);
    }

    private static Acting chair(Scene scene) {
        return new Acting(scene.chair(), Affiliation.GOVERNMENT, Capacity.CHAIR);
    }

    private void bring(Scene scene, Stage from, Stage to) {
        as(scene.chair(), () -> staging.bring(scene.text(), from, to, "It is time", scene.chair()));
    }

    private void refusedToEnd(Scene scene, Stage from, String why) {
        assertThatThrownBy(() -> bring(scene, from, Stage.FINAL_READING)).hasMessage(why);
    }

    private Work work(Scene scene) {
        return Viewing.as(scene.workers(), () -> committee.on(scene.text())).orElseThrow();
    }

    private Pending onlyPending(Scene scene) {
        var pending = work(scene).pending();
        assertThat(pending).hasSize(1);
        return pending.getFirst();
    }

    private Substantive calledFirst(Scene scene) {
        return called(scene, 0);
    }

    private Substantive called(Scene scene, int provision) {
        return Objects.requireNonNull(work(scene).called().get(scene.blocks().get(provision)));
    }

    private void call(Scene scene, int provision) {
        var block = scene.blocks().get(provision);
        as(scene.workers(), () -> committee.call(scene.text(), block, "It is more than form.", scene.workers()));
    }

    private void settle(Scene scene, Substantive called, Outcome outcome) {
        as(scene.secretary(), () -> committee.settle(called.id(), outcome, scene.secretary()));
    }

    private void agree(Scene scene, int provision) {
        var block = scene.blocks().get(provision);
        as(scene.secretary(), () -> agreeing.agree(scene.text(), block, scene.secretary()));
    }

    private Restoring.Outcome putBack(Scene scene, int provision) {
        var block = scene.blocks().get(provision);
        var officer = scene.chair();
        return Viewing.as(officer, () -> restoring.restore(scene.text(), 0, block, officer));
    }

    private Node at(Scene scene, int version) {
        return Viewing.as(
                scene.chair(),
                () -> transaction.execute(
                        status -> history.at(scene.text(), version).doc()));
    }

    private static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }
}
