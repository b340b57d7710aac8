package org.trialogue.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.notifications.mail.DeliveryReport.Failure;

/** Reports of mails that could not be delivered, as mail servers write them. */
class DeliveryReportTest {

    private static final UUID MAIL = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Test
    void a_report_names_the_mail_the_address_and_what_was_said() throws Exception {
        assertThat(read(report("failed", "<" + MAIL + "@portal.example>")))
                .contains(new DeliveryReport(
                        MAIL,
                        java.util.List.of(
                                new Failure("ada@example.org", "5.1.1", "5.1.1 550 5.1.1 User unknown in table"))));
    }

    @Test
    void a_mail_that_is_only_late_has_not_failed() throws Exception {
        assertThat(read(report("delayed", "<" + MAIL + "@portal.example>"))
                        .orElseThrow()
                        .failures())
                .isEmpty();
    }

    @Test
    void a_report_about_a_mail_of_someone_else_names_none_of_ours() throws Exception {
        assertThat(read(report("failed", "<1234@elsewhere.example>"))
                        .orElseThrow()
                        .delivery())
                .isNull();
    }

    @Test
    void what_a_person_writes_is_no_report() throws Exception {
        assertThat(read("Subject: Re: notices\r\nContent-Type: text/plain\r\n\r\nPlease stop, Action: failed\r\n"))
                .isEmpty();
    }

    @Test
    void a_report_without_its_status_is_none() throws Exception {
        assertThat(read("Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nSorry\r\n--b--\r\n"))
                .isEmpty();
    }

    static String report(String action, String messageId) {
        return report(action, messageId, "ada@example.org");
    }

    static String report(String action, String messageId, String address) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: trialogue@portal.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown
                 in table

                --b
                Content-Type: text/rfc822-headers

                From: Trialogue <trialogue@portal.example>
                Message-ID: %s
                Subject: A report is due

                --b--
                """.formatted(address, action, messageId).replace("\n", "\r\n");
    }

    private static Optional<DeliveryReport> read(String mail) throws Exception {
        return DeliveryReport.in(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
