package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.Membership;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.CommentingOnCommitments;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.plans.application.MineReading;
import org.trialogue.plans.application.PlanClosing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** Those in a room comment on a commitment; what one said oneself one puts differently or takes back, and the record says so. */
class CommentsTest extends TrackingSetting {

    @Autowired
    private CommentingOnCommitments commenting;

    @Autowired
    private HistoryReading history;

    @Autowired
    private FollowingPlans following;

    @Autowired
    private MineReading mine;

    @Autowired
    private PlanClosing closing;

    @Autowired
    private Notices notices;

    @Autowired
    private Membership membership;

    @Test
    void what_is_said_is_read_by_the_room_the_newest_first_page_by_page_and_by_nobody_else() {
        var commitment = committed();
        say(commitment, body.workers(), "First.");
        say(commitment, body.partner(), "Second.");
        say(commitment, body.secretary(), "Third.");
        var page = as(
                        body.employers(),
                        () -> commenting.of(commitment, 1, 2, body.employers().member()))
                .orElseThrow();
        assertThat(page.inAll()).isEqualTo(3);
        assertThat(page.some()).extracting(Comment::words).containsExactly("Second.", "First.");
        assertThat(page.some().getFirst().by()).isEqualTo(body.partner());
        var elsewhere = council.convene().workers();
        assertThat(as(elsewhere, () -> commenting.of(commitment, 0, 9, elsewhere.member())))
                .isEmpty();
        assertThat(council.rows(elsewhere.member(), "plans.comment")).isZero();
        refused("plans.refused.unknown", () -> say(commitment, elsewhere, "From outside."));
        refused("plans.refused.observer", () -> say(commitment, body.observer(), "Looking on."));
    }

    @Test
    void one_puts_differently_and_takes_back_what_one_said_oneself_and_the_record_says_so() {
        var commitment = committed();
        var comment = say(commitment, body.workers(), "Late.");
        refused("plans.refused.comment-own", () -> edit(comment, body.employers(), "Early."));
        refused("plans.refused.comment-own", () -> delete(comment, body.secretary()));
        edit(comment, body.workers(), "In time.");
        assertThat(newest(commitment).words()).isEqualTo("In time.");
        assertThat(newest(commitment).editedAt()).isNotNull();
        delete(comment, body.workers());
        assertThat(newest(commitment).deleted()).isTrue();
        assertThat(newest(commitment).words()).isEmpty();
        refused("plans.refused.comment-gone", () -> delete(comment, body.workers()));
        refused("plans.refused.comment-gone", () -> edit(comment, body.workers(), "After all."));
        var done = as(
                        body.employers(),
                        () -> history.of(commitment, 0, 9, body.employers().member(), Locale.ENGLISH))
                .orElseThrow()
                .done();
        assertThat(done)
                .extracting(CommitmentHistory.Step::deed)
                .containsExactly("comment-deleted", "comment-edited", "commented", "commitment-recorded");
    }

    @Test
    void the_database_itself_lets_nobody_change_what_another_one_said() {
        var commitment = committed();
        var comment = say(commitment, body.workers(), "Late.");
        assertThat(council.as(
                        body.secretary(),
                        () -> council.update("update plans.comment set said = 'Early.' where id = ?", comment)))
                .isZero();
        assertThatThrownBy(() -> council.as(body.secretary(), () -> council.update("""
                                insert into plans.comment (id, commitment_id, room_id, said, member_id, affiliation, capacity, said_at)
                                select gen_random_uuid(), commitment_id, room_id, 'Not mine.', member_id, affiliation, capacity, now() from plans.comment where id = ?""", comment)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whom_a_comment_mentions_and_those_who_took_part_are_told_and_followers_see_it() {
        var commitment = committed();
        var name = membership.person(body.employers().member()).orElseThrow().name();
        as(body.secretary(), () -> {
            following.follow(commitment, true, body.secretary().member());
            return true;
        });
        say(commitment, body.workers(), "Since when?");
        say(commitment, body.government(), "Ask @" + name + ", who knows.");
        assertThat(told(body.employers())).contains("plans.notice.mentioned");
        assertThat(told(body.workers())).contains("plans.notice.commented");
        assertThat(told(body.government())).doesNotContain("plans.notice.commented", "plans.notice.mentioned");
        assertThat(as(body.secretary(), () -> mine.of(body.secretary().member()))
                        .changes()
                        .all())
                .extracting(Happened::kind)
                .contains(Happened.Kind.COMMENTED);
    }

    @Test
    void a_partner_who_may_not_enter_the_room_is_not_among_those_whom_a_comment_mentions() {
        var commitment = committed();
        var outside = council.someone(Affiliation.PARTNERS, "outside" + body.id());
        council.mandate(body, council.subject(outside), new Term(Capacity.OBSERVER, TODAY, TODAY.plusDays(30)));
        assertThat(as(
                        body.workers(),
                        () -> commenting.mentionable(commitment, body.workers().member())))
                .extracting(held -> held.person().id())
                .contains(body.partner().member(), body.employers().member())
                .doesNotContain(outside);
    }

    @Test
    void of_a_closed_plan_nothing_more_is_said_and_what_was_said_can_still_be_taken_back() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var comment = say(commitment, body.workers(), "Late.");
        as(body.secretary(), () -> {
            closing.close(plan, new Reason("It is over."), body.secretary());
            return true;
        });
        refused("plans.refused.plan-closed", () -> say(commitment, body.workers(), "Later."));
        delete(comment, body.workers());
        assertThat(newest(commitment).deleted()).isTrue();
    }

    private CommitmentId committed() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        return committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
    }

    private UUID say(CommitmentId commitment, Acting by, String words) {
        return as(by, () -> commenting.say(commitment, new CommentWords(words), by));
    }

    private void edit(UUID comment, Acting by, String words) {
        as(by, () -> {
            commenting.edit(comment, new CommentWords(words), by);
            return true;
        });
    }

    private void delete(UUID comment, Acting by) {
        as(by, () -> {
            commenting.delete(comment, by);
            return true;
        });
    }

    private Comment newest(CommitmentId commitment) {
        return as(
                        body.employers(),
                        () -> commenting.of(commitment, 0, 1, body.employers().member()))
                .orElseThrow()
                .some()
                .getFirst();
    }

    private List<String> told(Acting acting) {
        return council.as(acting, () -> notices.news(20)).stream()
                .map(posted -> posted.notice().messageKey())
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
