package org.trialogue.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.notifications.domain.Outcome.Away;
import org.trialogue.notifications.domain.Outcome.Deferred;
import org.trialogue.notifications.domain.Outcome.Refused;

/** How often a mail is tried, what a refusal means, and what is told how fast. */
class MailRulesTest {

    @Test
    void a_mail_is_tried_again_soon_then_later_then_not_any_more() {
        assertThat(Retry.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Retry.after(4)).contains(Duration.ofHours(1));
        assertThat(Retry.after(12)).contains(Duration.ofHours(4));
        assertThat(Retry.after(13)).isEmpty();
        assertThat(IntStream.range(1, 13)
                        .mapToObj(Retry::after)
                        .map(Optional::orElseThrow)
                        .reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(24), Duration.ofHours(48));
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 User unknown, FINAL",
        "550, 550 No such user here, DOUBTFUL",
        "553, 553 mailbox name not allowed, DOUBTFUL",
        "550, 550 5.2.1 Mailbox disabled, FINAL",
        "552, 552 5.2.2 Mailbox full, PASSING",
        "550, 550 5.7.1 Message rejected by policy, PASSING",
        "554, 554 Transaction failed, PASSING"
    })
    void a_mailbox_that_is_none_is_told_from_one_that_takes_no_mail_today(int code, String text, Finality finality) {
        assertThat(new Reply(code, text).ofAddress()).isEqualTo(new Refused(finality, text));
    }

    @Test
    void a_server_that_says_later_is_tried_later() {
        assertThat(new Reply(450, "450 4.2.0 Greylisted").ofAddress()).isEqualTo(new Deferred("450 4.2.0 Greylisted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"530 5.7.0 Authentication required", "535 5.7.8 Credentials invalid", "421 4.3.2 Shutting down"})
    void a_server_that_does_not_take_the_portal_for_a_guest_says_nothing_of_an_address(String text) {
        var reply = new Reply(Integer.parseInt(text.substring(0, 3)), text);
        assertThat(List.of(reply.ofAddress(), reply.ofMail(), reply.ofSender())).containsOnly(new Away(text));
    }

    @Test
    void a_sender_that_is_refused_is_no_refusal_of_the_recipient_and_refused_words_are_none_of_the_address() {
        assertThat(new Reply(550, "550 Sender not allowed").ofSender()).isEqualTo(new Away("550 Sender not allowed"));
        assertThat(new Reply(550, "550 No").ofMail()).isEqualTo(new Refused(Finality.PASSING, "550 No"));
    }

    @Test
    void a_server_that_is_away_is_waited_for_two_weeks() {
        assertThat(Retry.whileAway(13)).contains(Duration.ofHours(4));
        assertThat(Retry.whileAway(89)).isPresent();
        assertThat(Retry.whileAway(90)).isEmpty();
    }

    @Test
    void what_waits_is_told_at_once_and_news_once_a_day_unless_chosen_otherwise() {
        assertThat(Kind.REPORT.usual()).isEqualTo(Pace.INSTANT);
        assertThat(Kind.MENTION.usual()).isEqualTo(Pace.DAILY);
    }

    @Test
    void a_kind_without_a_name_goes_with_the_others_of_its_sort() {
        assertThat(Kind.of("plans.report", true)).isEqualTo(Kind.REPORT);
        assertThat(Kind.of("membership.mandate-ends", false)).isEqualTo(Kind.MANDATE);
        assertThat(Kind.of("sittings.called", true)).isEqualTo(Kind.OTHER_WAITS);
        assertThat(Kind.of("sittings.closed", false)).isEqualTo(Kind.OTHER_NEWS);
    }
}
