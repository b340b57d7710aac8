package org.trialogue.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.application.Convening;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.platform.MemberId;

/** What is mailed at once: to whom, in which words, and once. */
class SendingTest extends SendingSetting {

    @Autowired
    private LanguageChoice languages;

    @Autowired
    private Convening convening;

    @Autowired
    private Inbox inbox;

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

    private void end(org.trialogue.plans.Council.Body body, MemberId member) {
        var mandate = membership.mandatesGivenIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
        council.as(body.secretary(), () -> done(() -> convening.end(body.id(), mandate, body.secretary())));
    }
}
