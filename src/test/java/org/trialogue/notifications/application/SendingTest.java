package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.application.Convening;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.RefusingServer;
import org.trialogue.notifications.domain.DeliveryRows;
import org.trialogue.notifications.domain.DigestRows;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.platform.MemberId;

/** Mails that go out at once: what they say, that they go out once, and what becomes of those that cannot. */
class SendingTest extends MailSetting {

    @Autowired
    private DeliveryRows rows;

    @Autowired
    private DigestRows digests;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Post post;

    @Autowired
    private LanguageChoice languages;

    @Autowired
    private Convening convening;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Unreachables unreachables;

    private final Instant now = Instant.now();

    @ParameterizedTest
    @CsvSource({
        "en, Report: Inspect agencies, Waits for you, No more mails like this one",
        "fr, Faire rapport\u00a0: Inspect agencies, Attendu de vous, Ne plus recevoir de tels courriels",
        "es, Presentar un informe: Inspect agencies, Se espera de usted, No recibir más correos como este"
    })
    void what_waits_is_mailed_at_once_in_the_members_language(
            String language, String subject, String heading, String stop) throws Exception {
        var member = someone();
        languages.reads(member, Locale.of(language));
        waits(member, "Inspect agencies", null);
        pass(now);
        var mail = mails(member).getFirst();
        assertThat(mails(member)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(header(mail, "Content-Language")).isEqualTo(language);
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        var plain = (String) parts.getBodyPart(0).getContent();
        var html = (String) parts.getBodyPart(1).getContent();
        assertThat(plain)
                .contains(heading.toUpperCase(Locale.of(language)), subject, stop)
                .contains("https://portal.example/plans/commitments/1");
        assertThat(html)
                .contains("<html lang=\"" + language + "\">", heading, stop)
                .contains("href=\"https://portal.example/plans/commitments/1\"")
                .doesNotContain("src=", "url(", "<script", "<link");
    }

    @Test
    void the_head_of_a_mail_says_what_it_is_and_how_to_have_no_more() throws Exception {
        var member = someone();
        waits(member, "Inspect <agencies> & report\nBcc: all@example.org", null);
        pass(now);
        var mail = mails(member).getFirst();
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Trialogue <" + BOX + ">");
        assertThat(mail.getSubject()).isEqualTo("Report: Inspect <agencies> & report Bcc: all@example.org");
        assertThat(header(mail, "Bcc")).isEmpty();
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "List-Id")).isEqualTo("<instant.notices.portal.example>");
        assertThat(header(mail, "List-Unsubscribe"))
                .matches("<https://portal\\.example/mail/unsubscribe/[0-9a-f-]{36}>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Message-ID")).endsWith("@portal.example>");
        assertThat((String) ((jakarta.mail.internet.MimeMultipart) mail.getContent())
                        .getBodyPart(1)
                        .getContent())
                .contains("Inspect &lt;agencies&gt; &amp; report");
    }

    @Test
    void several_things_at_once_are_one_mail() throws Exception {
        var member = someone();
        waits(member, "One", null);
        waits(member, "Two", null);
        pass(now);
        assertThat(mails(member)).hasSize(1);
        assertThat(mails(member).getFirst().getSubject()).isEqualTo("2 things wait for you");
        pass(now.plusSeconds(60));
        assertThat(mails(member)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | 4 | One thing waits for you, 4 pieces of news",
                "en | 2 | 1 | 2 things wait for you, one piece of news",
                "fr | 1 | 4 | Une chose est attendue de vous, 4 nouvelles",
                "fr | 2 | 1 | 2 choses sont attendues de vous, une nouvelle",
                "es | 1 | 4 | Se espera una cosa de usted, 4 novedades",
                "es | 2 | 1 | Se esperan 2 cosas de usted, una novedad"
            })
    void the_subject_counts_what_waits_and_names_the_news_beside_it(
            String language, int waiting, int news, String subject) throws Exception {
        var member = someone();
        languages.reads(member, Locale.of(language));
        council.as(member, () -> done(() -> choices.choose(Kind.ANSWERED, Pace.INSTANT)));
        IntStream.range(0, waiting).forEach(n -> waits(member, "Waits", null));
        IntStream.range(0, news).forEach(n -> news(member, "News", null));
        pass(now);
        assertThat(mails(member).getFirst().getSubject()).isEqualTo(subject);
    }

    @Test
    void two_nodes_at_once_send_each_mail_once() throws Exception {
        var members = IntStream.range(0, 12).mapToObj(n -> someone()).toList();
        members.forEach(member -> waits(member, "Once", null));
        var start = new CyclicBarrier(3);
        Callable<Void> node = () -> {
            start.await();
            pass(now);
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done : nodes.invokeAll(List.of(node, node, node))) done.get();
        }
        assertThat(members).allSatisfy(member -> assertThat(mails(member)).hasSize(1));
    }

    @Test
    void what_a_node_took_down_with_it_goes_out_once_after_a_while() {
        var member = someone();
        waits(member, "Taken down", null);
        queueing(now).instant();
        var claimed = rows.claim(now, now.minus(Duration.ofMinutes(15)), 1000);
        assertThat(claimed).anySatisfy(claim -> assertThat(claim.recipient()).isEqualTo(member));
        pass(now.plus(Duration.ofMinutes(10)));
        assertThat(mails(member)).isEmpty();
        pass(now.plus(Duration.ofMinutes(16)));
        pass(now.plus(Duration.ofMinutes(40)));
        assertThat(mails(member)).hasSize(1);
        var lost = claimed.stream()
                .filter(claim -> claim.recipient().equals(member))
                .findFirst()
                .orElseThrow();
        rows.again(lost, now, "the first node wakes up", now);
        pass(now.plus(Duration.ofMinutes(41)));
        assertThat(mails(member)).hasSize(1);
    }

    @Test
    void a_private_room_sends_a_link_and_not_a_word() throws Exception {
        var body = council.convene();
        var member = body.workers().member();
        waits(member, "Fallback position on fees", caucus(body));
        pass(now);
        var mail = mails(member).getFirst();
        var whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getSubject()).isEqualTo("Something waits for you in a private room.");
        assertThat(whole)
                .contains("https://portal.example/plans/commitments/1")
                .doesNotContain("Fallback", "fees", "Report:", "Working group");
    }

    @Test
    void who_lost_the_mandate_gets_nothing_more_from_the_room_not_even_what_was_queued() {
        var body = council.convene();
        var member = body.workers().member();
        waits(member, "In the shared room", body.shared());
        queueing(now).instant();
        end(body, member);
        waits(member, "Afterwards", caucus(body));
        pass(now);
        assertThat(mails(member)).isEmpty();
        assertThat(states(member)).contains("DROPPED").doesNotContain("SENT", "QUEUED");
    }

    @Test
    void what_is_muted_or_read_already_or_wanted_by_no_mail_is_not_mailed() {
        var body = council.convene();
        var byKind = body.workers().member();
        var byGroup = body.employers().member();
        var reader = body.government().member();
        var quiet = body.secretary().member();
        council.as(byKind, () -> done(() -> inbox.muteKind("plans.report")));
        council.as(byGroup, () -> done(() -> inbox.mute(body.id())));
        council.as(quiet, () -> done(() -> choices.choose(Kind.REPORT, Pace.NONE)));
        var members = List.of(byKind, byGroup, reader, quiet);
        members.forEach(member -> waits(member, "Quiet", body.shared()));
        council.as(reader, () -> inbox.markAll(org.trialogue.notifications.domain.Looked.ALL));
        pass(now);
        assertThat(members).allSatisfy(member -> assertThat(mails(member)).isEmpty());
        council.as(byKind, () -> done(() -> inbox.followKind("plans.report")));
        queueing(now).digests();
        pass(now);
        assertThat(mails(byGroup)).isEmpty();
    }

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

    private void end(org.trialogue.plans.Council.Body body, MemberId member) {
        var mandate = membership.mandatesGivenIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
        council.as(body.secretary(), () -> done(() -> convening.end(body.id(), mandate, body.secretary())));
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }

    private Queueing queueing(Instant moment) {
        return new Queueing(digests, transaction, at(moment));
    }

    private void pass(Instant moment) {
        queueing(moment).instant();
        new Sending(rows, at(moment)).all(post);
    }
}
