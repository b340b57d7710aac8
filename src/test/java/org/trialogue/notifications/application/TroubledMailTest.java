package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.notifications.RefusingServer;
import org.trialogue.platform.MemberId;

/** Mailboxes that are none, servers that refuse, are away or say later. */
class TroubledMailTest extends SendingSetting {

    @Autowired
    private Unreachables unreachables;

    @Test
    void a_mailbox_that_is_none_gets_no_more_mail_until_it_is_confirmed() throws Exception {
        var body = council.convene();
        var member = body.workers().member();
        try (var refusing = new RefusingServer("550 5.1.1 User unknown")) {
            serverOn(refusing.port());
            waits(member, "Refused", body.shared());
            pass(now);
            assertThat(refusing.refused()).anyMatch(named -> named.contains(address(member)));
        }
        usual();
        assertThat(states(member)).containsExactly("FAILED");
        waits(member, "Not sent", body.shared());
        pass(now.plusSeconds(60));
        assertThat(mails(member)).isEmpty();
        assertThat(failing(body.secretary().member(), member)).singleElement().satisfies(found -> {
            assertThat(found.hard()).isTrue();
            assertThat(found.why()).contains("5.1.1 User unknown");
        });
        council.as(member, () -> done(choices::askToConfirm));
        pass(now.plusSeconds(120));
        var mail = mails(member).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Confirm that this address reaches you");
        assertThat(header(mail, "List-Unsubscribe")).isEmpty();
        assertThat(GreenMailUtil.getBody(mail)).contains("https://portal.example/mail/confirm/");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 Sender not allowed",
        "MAIL, 530 5.7.0 Authentication required",
        "RCPT, 530 Sign in first"
    })
    void a_server_that_refuses_the_portal_is_asked_again_and_blames_no_recipient(String command, String answer)
            throws Exception {
        var body = council.convene();
        var member = body.workers().member();
        waits(member, "Waits for the server", body.shared());
        try (var refusing = new RefusingServer(command, answer)) {
            serverOn(refusing.port());
            for (var hours = 0; hours < 60; hours++) pass(now.plus(Duration.ofHours(hours)));
        }
        usual();
        assertThat(states(member)).containsExactly("QUEUED");
        assertThat(failing(body.secretary().member(), member)).isEmpty();
        pass(now.plus(Duration.ofHours(70)));
        assertThat(mails(member)).hasSize(1);
    }

    @Test
    void a_refusal_that_does_not_say_why_is_believed_the_second_time() throws Exception {
        var body = council.convene();
        var member = body.workers().member();
        try (var refusing = new RefusingServer("550 No")) {
            serverOn(refusing.port());
            for (var hours : List.of(0, 2)) {
                waits(member, "Refused", body.shared());
                pass(now.plus(Duration.ofHours(hours)));
                assertThat(failing(body.secretary().member(), member))
                        .singleElement()
                        .satisfies(found -> assertThat(found.hard()).isEqualTo(hours == 2));
            }
        }
        usual();
        waits(member, "Not sent", body.shared());
        pass(now.plus(Duration.ofHours(3)));
        assertThat(states(member)).containsExactly("FAILED", "FAILED", "DROPPED");
    }

    @Test
    void an_address_that_changed_is_tried_afresh() throws Exception {
        var member = someone();
        try (var refusing = new RefusingServer("550 5.1.1 User unknown")) {
            serverOn(refusing.port());
            waits(member, "Refused", null);
            pass(now);
        }
        usual();
        jdbc.sql("update membership.member set email = 'new-' || email where id = ?")
                .param(member.value())
                .update();
        waits(member, "Sent", null);
        pass(now.plusSeconds(60));
        assertThat(mails(member)).hasSize(1);
    }

    @Test
    void a_server_that_says_later_is_asked_later_and_given_up_in_the_end() throws Exception {
        var body = council.convene();
        var member = body.workers().member();
        try (var refusing = new RefusingServer("450 4.2.0 Greylisted")) {
            serverOn(refusing.port());
            waits(member, "Later", body.shared());
            for (var hours = 0; hours < 60; hours++) pass(now.plus(Duration.ofHours(hours)));
        }
        usual();
        assertThat(states(member)).containsExactly("FAILED");
        assertThat(failing(body.secretary().member(), member))
                .singleElement()
                .satisfies(found -> assertThat(found.hard()).isFalse());
        waits(member, "Sent", body.shared());
        pass(now.plus(Duration.ofHours(61)));
        assertThat(mails(member)).hasSize(1);
        assertThat(failing(body.secretary().member(), member)).isEmpty();
    }

    @Test
    void mails_wait_for_a_server_that_is_away_and_go_out_when_it_is_back() throws Exception {
        var body = council.convene();
        var members = Stream.of(body.workers(), body.employers(), body.government())
                .map(acting -> acting.member())
                .toList();
        members.forEach(member -> waits(member, "Away", body.shared()));
        try (var closed = new ServerSocket(0)) {
            closed.close();
            serverOn(closed.getLocalPort());
        }
        pass(now);
        assertThat(council.as(body.secretary(), unreachables::waiting)).hasValueSatisfying(waiting -> {
            assertThat(waiting.mails()).isGreaterThanOrEqualTo(3);
            assertThat(waiting.why()).isNotBlank();
        });
        usual();
        pass(now.plusSeconds(30));
        assertThat(members).allSatisfy(member -> assertThat(mails(member)).isEmpty());
        pass(now.plus(Duration.ofMinutes(2)));
        assertThat(members).allSatisfy(member -> assertThat(mails(member)).hasSize(1));
    }

    @Test
    void only_the_secretariat_sees_whom_mail_does_not_reach() {
        var body = council.convene();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> council.as(body.workers(), () -> unreachables.list(0, 10)))
                .hasMessage("notifications.refused.secretariat");
        assertThat(council.as(
                        body.workers(),
                        () -> jdbc.sql("select count(*) from notifications.unreachable_members(0, 10)")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private void usual() {
        serverOn(SERVER.getSmtp().getPort());
    }

    private List<Unreachable> failing(MemberId secretary, MemberId member) {
        return council.as(secretary, () -> unreachables.list(0, 1000)).members().stream()
                .filter(found -> found.member().equals(member))
                .toList();
    }
}
