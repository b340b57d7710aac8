package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.domain.DigestRows;

/** What jobs do for everyone about mail is done for no member. */
class JobsAloneTest extends MailSetting {

    @Autowired
    private DigestRows digests;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awaiting_digest(null, 10)",
                "claim(now(), now(), 10)",
                "claim_failed(m.delivery, 0, 'FINAL', 'x', now())",
                "claim_sent(m.delivery, 0, now())",
                "forget_mails(now() + interval '1 day')",
                "forget_notices(now() + interval '1 day')",
                "give_back(m.delivery, 0, now(), 'x')",
                "let_go(now() + interval '1 day')",
                "lines_of(m.delivery, 10)",
                "note_bounce(m.delivery, null, true, 'x', now())",
                "note_reached(m.id, m.email)",
                "note_unreachable(m.id, m.email, true, 'x', now())",
                "queue_digest(m.id, now(), now(), now(), now())",
                "queue_instant(now(), 10)",
                "settle_claim(m.delivery, 0, 'SENT', null, null, now())"
            })
    void a_members_transaction_gets_nothing_from_what_is_for_jobs(String call) {
        var member = someone();
        waits(member, "Of someone else", null);
        new Queueing(digests, transaction, at(Instant.now())).instant();
        var email = address(member);
        var delivery = owner().sql("select id from notifications.delivery where recipient = ?")
                .param(member.value())
                .query(UUID.class)
                .single();
        var question = "select * from (values (?::uuid, ?, ?::uuid)) m (id, email, delivery), notifications." + call;
        assertThatThrownBy(() -> council.as(
                        someone(),
                        () -> jdbc.sql(question)
                                .param(member.value())
                                .param(email)
                                .param(delivery)
                                .query()
                                .listOfRows()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("for jobs alone");
        assertThat(states(member)).containsExactly("QUEUED");
    }

    @Test
    void whatever_runs_with_its_owners_rights_is_for_jobs_or_is_named_here() {
        var open = owner().sql("""
                        select proname from pg_proc
                         where pronamespace = 'notifications'::regnamespace and prosecdef and prosrc not like '%jobs_only()%'""")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "post",
                        "post",
                        "post_to_followers",
                        "settle",
                        "withdraw",
                        "withdraw_from_outside",
                        "withdraw_from_others",
                        "unreachable_members",
                        "mails_waiting",
                        "try_again",
                        "queue_confirmation",
                        "subscription",
                        "unsubscribe",
                        "confirm_address");
    }
}
