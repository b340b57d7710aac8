package org.trialogue.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "550, 550 5.1.1 User unknown, true",
        "550, 550 No such user here, true",
        "553, 553 mailbox name not allowed, true",
        "550, 550 5.2.1 Mailbox disabled, true",
        "552, 552 5.2.2 Mailbox full, false",
        "550, 550 5.7.1 Message rejected by policy, false",
        "554, 554 Transaction failed, false"
    })
    void a_mailbox_that_is_none_is_told_from_one_that_takes_no_mail_today(int code, String text, boolean hard) {
        assertThat(new Reply(code, text).outcome()).isEqualTo(new Refused(hard, text));
    }

    @Test
    void a_server_that_says_later_is_tried_later() {
        assertThat(new Reply(450, "450 4.2.0 Greylisted").outcome()).isEqualTo(new Deferred("450 4.2.0 Greylisted"));
    }

    @Test
    void what_waits_is_told_at_once_and_news_once_a_day_unless_chosen_otherwise() {
        assertThat(Kind.REPORT.usual()).isEqualTo(Pace.INSTANT);
        assertThat(Kind.MENTION.usual()).isEqualTo(Pace.DAILY);
    }

    @Test
    void a_kind_without_a_name_goes_with_the_others_of_its_sort() {
        assertThat(Kind.of("plans.report", true)).isEqualTo(Kind.REPORT);
        assertThat(Kind.of("sittings.called", true)).isEqualTo(Kind.OTHER_WAITS);
        assertThat(Kind.of("sittings.closed", false)).isEqualTo(Kind.OTHER_NEWS);
    }
}
