package org.trialogue.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.application.MailChoices;
import org.trialogue.notifications.application.Post;
import org.trialogue.notifications.application.Queueing;
import org.trialogue.notifications.application.Sending;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What the links of a mail do for whoever has it, signed in or not; and what comes back from mail servers. */
class LinksOfMailsTest extends MailSetting {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Queueing queueing;

    @Autowired
    private Sending sending;

    @Autowired
    private Post post;

    @Autowired
    private BounceBox box;

    @Autowired
    private MailChoices choices;

    @Autowired
    private LanguageChoice languages;

    private MockMvc web;
    private MemberId member;

    @BeforeEach
    void someoneWithAMail() {
        web = MockMvcBuilders.webAppContextSetup(portal)
                .<DefaultMockMvcBuilder>addFilters(portal.getBean("springSecurityFilterChain", Filter.class))
                .build();
        member = someone();
        mailed();
    }

    @Test
    void a_single_click_of_a_mail_program_stops_mails_like_this_one() throws Exception {
        var answer = sent(post(path()).param("List-Unsubscribe", "One-Click"));
        assertThat(answer.getStatus()).isEqualTo(200);
        mailed();
        assertThat(mails(member)).hasSize(1);
        assertThat(council.as(member, choices::rhythm)).hasValueSatisfying(rhythm -> {
            assertThat(rhythm.instant()).isFalse();
            assertThat(rhythm.digest()).isTrue();
        });
    }

    @Test
    void to_look_at_the_page_changes_nothing_and_asks_in_the_members_language() throws Exception {
        languages.reads(member, java.util.Locale.FRENCH);
        var page = sent(get(path()));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "<html lang=\"fr\">",
                        "Quels courriels voulez-vous arrêter",
                        "name=\"instant\" value=\"true\" checked");
        assertThat(council.as(member, choices::rhythm)).isEmpty();
    }

    @Test
    void a_press_stops_what_was_ticked_and_says_what_to_do_when_nothing_was() throws Exception {
        assertThat(sent(post(path())).getContentAsString()).contains("Tick what you want to stop");
        assertThat(council.as(member, choices::rhythm)).isEmpty();
        assertThat(sent(post(path()).param("digest", "true")).getContentAsString())
                .contains("These mails are stopped");
        assertThat(council.as(member, choices::rhythm)).hasValueSatisfying(rhythm -> {
            assertThat(rhythm.instant()).isTrue();
            assertThat(rhythm.digest()).isFalse();
        });
    }

    @Test
    void a_link_that_was_made_up_leads_nowhere_and_tells_nothing() throws Exception {
        for (var token : new String[] {UUID.randomUUID().toString(), "made-up"}) {
            assertThat(sent(get("/mail/unsubscribe/{token}", token)).getStatus())
                    .isEqualTo(404);
            assertThat(sent(post("/mail/unsubscribe/{token}", token).param("instant", "true"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(sent(get("/mail/confirm/{token}", path().replaceAll(".*/", "")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(post("/mail/confirm/{token}", path().replaceAll(".*/", "")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_report_of_a_failed_mail_stops_the_address_until_the_link_in_a_mail_confirms_it() throws Exception {
        comesBack(DeliveryReportTest.report("failed", mails(member).getFirst().getMessageID(), address(member)));
        box.empty();
        box.empty();
        assertThat(council.as(member, choices::failing)).hasValueSatisfying(failing -> {
            assertThat(failing.hard()).isTrue();
            assertThat(failing.why()).contains("User unknown");
        });
        mailed();
        assertThat(mails(member)).hasSize(1);

        council.as(member, () -> done(choices::askToConfirm));
        sending.all(post);
        var confirming = GreenMailUtil.getBody(mails(member).get(1));
        var link = confirming.replaceAll("(?s).*https://portal\\.example(/mail/confirm/[0-9a-f-]{36}).*", "$1");
        assertThat(sent(get(link)).getContentAsString()).contains("<form method=\"post\">");
        assertThat(council.as(member, choices::failing)).isPresent();
        assertThat(sent(post(link)).getStatus()).isEqualTo(200);
        assertThat(council.as(member, choices::failing)).isEmpty();
        mailed();
        assertThat(mails(member)).hasSize(3);
    }

    @Test
    void a_report_about_another_address_or_a_mail_that_is_none_of_ours_changes_nothing() throws Exception {
        comesBack(DeliveryReportTest.report("failed", mails(member).getFirst().getMessageID(), "other@example.org"));
        comesBack(DeliveryReportTest.report("failed", "<" + UUID.randomUUID() + "@portal.example>", address(member)));
        comesBack(DeliveryReportTest.report("delayed", mails(member).getFirst().getMessageID(), address(member)));
        box.empty();
        assertThat(council.as(member, choices::failing)).isEmpty();
    }

    @Test
    void what_a_server_says_is_kept_without_what_no_database_keeps() throws Exception {
        var report =
                DeliveryReportTest.report("failed", mails(member).getFirst().getMessageID(), address(member));
        comesBack(report.replace("User unknown", "User\0 \7unknown"));
        box.empty();
        assertThat(council.as(member, choices::failing))
                .hasValueSatisfying(failing -> assertThat(failing.why()).contains("550 5.1.1 User unknown"));
    }

    @Test
    void a_report_that_cannot_be_noted_stays_unseen_and_the_next_mail_is_taken() throws Exception {
        comesBack(DeliveryReportTest.report("failed", mails(member).getFirst().getMessageID(), address(member)));
        var mark = UUID.randomUUID().toString();
        comesBack("Subject: " + mark + "\r\n\r\nWhy do I get this?\r\n");
        emptiedInVain();
        assertThat(inBox()).anySatisfy(kept -> {
            assertThat(kept.getMimeMessage().getContentType()).contains("multipart/report");
            assertThat(kept.isSet(Flag.SEEN)).isFalse();
        });
        assertThat(inBox()).anySatisfy(kept -> {
            assertThat(kept.getMimeMessage().getSubject()).isEqualTo(mark);
            assertThat(kept.isSet(Flag.SEEN)).isTrue();
        });
        box.empty();
        assertThat(council.as(member, choices::failing)).isPresent();
    }

    @Test
    void what_a_person_wrote_to_the_box_stays_there() throws Exception {
        var mark = UUID.randomUUID().toString();
        comesBack("Subject: " + mark + "\r\n\r\nWhy do I get this?\r\n");
        box.empty();
        assertThat(inBox())
                .anySatisfy(
                        kept -> assertThat(kept.getMimeMessage().getSubject()).isEqualTo(mark));
        assertThat(inBox())
                .noneSatisfy(kept ->
                        assertThat(kept.getMimeMessage().getContentType()).contains("multipart/report"));
    }

    /** A member's transaction may note nothing: the database refuses, and what it was asked for is taken back. */
    private void emptiedInVain() {
        Viewing.as(
                member,
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        box.empty();
                    } catch (MessagingException away) {
                        throw new IllegalStateException(away);
                    }
                    return true;
                }));
    }

    private static List<StoredMessage> inBox() throws Exception {
        return SERVER.getManagers()
                .getImapHostManager()
                .getInbox(SERVER.getUserManager().getUser("bounces"))
                .getMessages();
    }

    private void mailed() {
        waits(member, "Inspect agencies", null);
        queueing.instant();
        sending.all(post);
    }

    private String path() throws Exception {
        var named = header(mails(member).getFirst(), "List-Unsubscribe");
        return named.replaceAll("<https://portal\\.example(/[^>]*)>", "$1");
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static void comesBack(String mail) throws Exception {
        SERVER.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
