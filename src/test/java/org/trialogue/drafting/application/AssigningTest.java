package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.CommentThread.Assigned;
import org.trialogue.drafting.ThreadId;
import org.trialogue.membership.Handover;
import org.trialogue.membership.RoomKind;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class AssigningTest extends CommentSetting {

    @Autowired
    private Assigning assigning;

    @Autowired
    private AssignmentsPassedOn passedOn;

    @Autowired
    private Notices notices;

    @Autowired
    private Attentions attentions;

    @Test
    void a_thread_is_given_to_a_member_with_who_and_when_and_waits_for_them() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assign(thread, scene.employer(), scene.worker());
        assertThat(threads(text, scene.government()))
                .singleElement()
                .satisfies(one -> assertThat(one.assigned())
                        .get()
                        .extracting(Assigned::member, held -> held.by().member())
                        .containsExactly(scene.employer(), scene.worker()));
        assertThat(waiting(scene.employer()))
                .singleElement()
                .satisfies(posted -> assertThat(posted.toString())
                        .contains("drafting.notice.assigned", "texts/" + text + "#")
                        .doesNotContain("Say which age."));
    }

    @Test
    void who_follows_a_text_is_told_of_each_comment_that_they_may_read() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        as(scene.employer(), () -> attentions.choose("texts/" + text, Attention.FOLLOWED));
        open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        open(text, Audience.OWN_GROUP, "Our line: eighteen.", scene.worker());
        open(text, Audience.EVERYONE, "Eighteen.", scene.employer());
        assertThat(Viewing.as(scene.employer(), () -> notices.news(50)))
                .filteredOn(posted -> posted.notice().messageKey().equals("drafting.notice.comment"))
                .singleElement()
                .satisfies(posted -> assertThat(posted.notice().link()).startsWith("texts/" + text + "#"));
        assertThat(Viewing.as(scene.government(), () -> notices.news(50)))
                .noneMatch(posted -> posted.notice().topic().startsWith("drafting.reply/"));
    }

    @Test
    void a_thread_given_to_another_waits_for_that_one_alone() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assign(thread, scene.employer(), scene.worker());
        assign(thread, scene.government(), scene.employer());
        assertThat(waiting(scene.employer())).isEmpty();
        assertThat(waiting(scene.government())).hasSize(1);
        as(scene.worker(), () -> assigning.assign(thread, Optional.empty(), scene.worker()));
        assertThat(waiting(scene.government())).isEmpty();
        assertThat(threads(text, scene.worker()))
                .singleElement()
                .satisfies(one -> assertThat(one.assigned()).isEmpty());
    }

    @Test
    void what_is_settled_waits_no_longer_and_waits_again_once_reopened() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assign(thread, scene.employer(), scene.worker());
        resolve(thread, scene.employer());
        assertThat(waiting(scene.employer())).isEmpty();
        refused("drafting.refused.comment-resolved", () -> assign(thread, scene.government(), scene.worker()));
        reopen(thread, scene.worker());
        assertThat(waiting(scene.employer())).hasSize(1);
    }

    @Test
    void what_is_assigned_to_a_member_passes_to_another_who_sees_it_and_may_answer() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        var settled = open(text, Audience.EVERYONE, "Say which fees.", scene.worker());
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        var deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        assign(thread, scene.worker(), scene.employer());
        assign(settled, scene.worker(), scene.employer());
        resolve(settled, scene.worker());
        assertThat(Viewing.as(scene.worker(), () -> passedOn.of(scene.worker(), observer, scene.shared())))
                .isEmpty();
        assertThat(Viewing.as(scene.worker(), () -> passedOn.of(scene.worker(), deputy, scene.shared())))
                .singleElement()
                .satisfies(task -> assertThat(task.link()).startsWith("texts/" + text + "#"));
        var by = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        as(
                scene.worker(),
                () -> transaction.executeWithoutResult(status -> assertThat(
                                passedOn.pass(new Handover(scene.worker(), deputy, scene.worker()), scene.shared(), by))
                        .isEqualTo(1)));
        assertThat(waiting(scene.worker())).isEmpty();
        assertThat(waiting(deputy))
                .singleElement()
                .satisfies(posted -> assertThat(posted.notice().messageKey()).isEqualTo("drafting.notice.handed"));
    }

    @Test
    void two_who_hand_over_at_once_do_not_both_and_what_was_reassigned_meanwhile_stays() throws Exception {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assign(thread, scene.worker(), scene.employer());
        var first = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        var second = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        var backend = new CompletableFuture<Integer>();
        try (var beside = Executors.newSingleThreadExecutor()) {
            var late = new CompletableFuture<Integer>();
            as(
                    scene.worker(),
                    () -> transaction.executeWithoutResult(status -> {
                        assertThat(handed(scene, first)).isEqualTo(1);
                        beside.execute(() -> late.complete(handedMeanwhile(scene, second, backend)));
                        await().until(() -> late.isDone() || waitsForALock(backend.join()));
                    }));
            assertThat(late.get(10, TimeUnit.SECONDS)).isZero();
        }
        assertThat(waiting(first)).hasSize(1);
        assertThat(waiting(second)).isEmpty();
        assertThat(threads(text, scene.worker()))
                .singleElement()
                .satisfies(one -> assertThat(one.assigned())
                        .get()
                        .extracting(Assigned::member)
                        .isEqualTo(first));
    }

    private int handed(Convened scene, MemberId to) {
        var by = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        return passedOn.pass(new Handover(scene.worker(), to, scene.worker()), scene.shared(), by);
    }

    private int handedMeanwhile(Convened scene, MemberId to, CompletableFuture<Integer> backend) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> {
                    backend.complete(jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single());
                    return handed(scene, to);
                }));
    }

    private boolean waitsForALock(int backend) {
        return jdbc.sql("select cardinality(pg_blocking_pids(?)) > 0")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_thread_is_given_to_no_one_who_does_not_see_it_or_may_not_answer() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var ours = open(text, Audience.OWN_GROUP, "Our line.", scene.worker());
        var everyones = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        var outsider = convened().worker();
        refused("drafting.refused.assignee", () -> assign(ours, scene.employer(), scene.worker()));
        refused("drafting.refused.assignee", () -> assign(everyones, observer, scene.worker()));
        refused("drafting.refused.assignee", () -> assign(everyones, outsider, scene.worker()));
        refused("drafting.refused.room", () -> assign(ours, scene.employer(), scene.employer()));
        refused("drafting.refused.comment", () -> assign(everyones, scene.worker(), observer));
        assertThat(candidates(ours, scene.worker())).containsExactly(scene.worker());
        assertThat(candidates(everyones, scene.worker())).containsExactlyInAnyOrderElementsOf(everyone(scene));
        assertThat(candidates(ours, scene.employer())).isEmpty();
    }

    @Test
    void the_database_keeps_an_assignment_in_anothers_name_or_to_an_outsider_out() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        var outsider = convened().employer();
        assertThatThrownBy(() -> forged(thread, scene, scene.employer(), scene.employer(), scene.worker()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forged(thread, scene, outsider, scene.worker(), scene.worker()))
                .isInstanceOf(DataAccessException.class);
        assertThat(forged(thread, scene, scene.employer(), scene.worker(), scene.worker()))
                .isEqualTo(1);
    }

    @Test
    void a_reply_is_news_to_those_who_take_part_and_to_no_one_else() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assertThat(news(scene.employer())).isEmpty();
        reply(thread, "Eighteen.", scene.employer());
        assertThat(news(scene.worker()))
                .singleElement()
                .satisfies(posted -> assertThat(posted.toString())
                        .contains("drafting.notice.reply")
                        .doesNotContain("Eighteen"));
        assertThat(news(scene.employer())).isEmpty();
        assertThat(news(scene.government())).isEmpty();
        reply(thread, "As in C182.", scene.worker());
        assertThat(news(scene.employer())).hasSize(1);
        assertThat(news(scene.worker())).hasSize(1);
    }

    @Test
    void who_is_mentioned_in_a_comment_is_told_once_if_they_see_it() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "What do you say, @ada of employers?", scene.worker());
        assertThat(news(scene.employer()))
                .singleElement()
                .satisfies(posted -> assertThat(posted.toString()).contains("drafting.notice.comment-mention"));
        reply(thread, "@Ada Of employers, @Ada Of employers: and @Ada Of governmental?", scene.worker());
        assertThat(news(scene.employer())).hasSize(2);
        assertThat(news(scene.government())).isEmpty();
        open(text, Audience.OWN_GROUP, "Not for @Ada Of employers.", scene.worker());
        assertThat(news(scene.employer())).hasSize(2);
    }

    @Test
    void a_notice_from_a_groups_text_does_not_say_what_the_text_is_called() {
        var scene = convened();
        var colleague = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        var worker = membership.actingIn(scene.worker(), scene.group()).orElseThrow();
        var text = imported(caucus(scene, RoomKind.WORKERS_CAUCUS), worker, DRAFT);
        var thread = open(text, Audience.EVERYONE, "Our line.", scene.worker());
        assign(thread, colleague, scene.worker());
        assertThat(waiting(colleague))
                .singleElement()
                .satisfies(posted -> assertThat(posted.toString())
                        .contains("drafting.notice.assigned-group")
                        .doesNotContain("Guidance"));
    }

    private int forged(ThreadId thread, Convened scene, MemberId to, MemberId author, MemberId signedIn) {
        return Viewing.as(
                signedIn,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into drafting.assignment (thread_id, room_id, member_id, assigned_by, affiliation, capacity, at)
                        values (?, ?, ?, ?, 'WORKERS', 'TITULAR', now())""")
                        .params(thread.value(), scene.shared().value(), to.value(), author.value())
                        .update()));
    }

    private void assign(ThreadId thread, MemberId to, MemberId by) {
        as(by, () -> assigning.assign(thread, Optional.of(to), by));
    }

    private List<MemberId> candidates(ThreadId thread, MemberId reader) {
        return Viewing.as(reader, () -> assigning.candidates(thread)).stream()
                .map(held -> held.person().id())
                .toList();
    }

    private List<Posted> waiting(MemberId member) {
        return Viewing.as(member, () -> notices.waiting(10));
    }

    private List<Posted> news(MemberId member) {
        return Viewing.as(member, () -> notices.news(10)).stream()
                .filter(posted -> posted.notice().topic().startsWith("drafting."))
                .toList();
    }
}
