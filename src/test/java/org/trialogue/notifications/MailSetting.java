package org.trialogue.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** People with mailboxes on a real mail server in the process; jobs run when a test says so, at the time it says. */
@WithCouncil
public abstract class MailSetting {

    protected static final String BOX = "trialogue@portal.example";
    protected static final GreenMail SERVER = started();

    @Autowired
    protected Council council;

    @Autowired
    protected Membership membership;

    @Autowired
    protected Notices notices;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private JavaMailSenderImpl sender;

    @DynamicPropertySource
    static void portal(DynamicPropertyRegistry registry) {
        registry.add("db-scheduler.enabled", () -> "false");
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("trialogue.url", () -> "https://portal.example/");
        registry.add("trialogue.mail.from", () -> BOX);
        registry.add("trialogue.mail.bounces.host", () -> "localhost");
        registry.add("trialogue.mail.bounces.port", () -> SERVER.getImap().getPort());
        registry.add("trialogue.mail.bounces.tls", () -> "false");
        registry.add("trialogue.mail.bounces.username", () -> "bounces");
        registry.add("trialogue.mail.bounces.password", () -> "secret");
    }

    @BeforeEach
    void usualServer() {
        sender.setPort(SERVER.getSmtp().getPort());
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(BOX, "bounces", "secret");
        return server;
    }

    /** From now on mails are handed to whatever listens on this port, if anything does. */
    protected void serverOn(int port) {
        sender.setPort(port);
    }

    protected MemberId someone() {
        return council.someone(Affiliation.WORKERS, UUID.randomUUID().toString().substring(0, 8));
    }

    protected String address(MemberId member) {
        return jdbc.sql("select email from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    /** The mails that have come for a member, the first first. */
    protected List<MimeMessage> mails(MemberId member) {
        return List.of(SERVER.getReceivedMessagesForDomain(address(member)));
    }

    protected static String header(MimeMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? "" : String.join(" ", values);
    }

    /** Posts a notice that waits, of the kind of reports. */
    protected void waits(MemberId member, String sentence, @Nullable RoomId room) {
        posted(member, "plans.report/" + UUID.randomUUID(), "plans.notice.report", sentence, true, room);
    }

    /** Posts a piece of news, of the kind of answers. */
    protected void news(MemberId member, String sentence, @Nullable RoomId room) {
        posted(member, "plans.answered/" + UUID.randomUUID(), "plans.notice.confirmed", sentence, false, room);
    }

    protected void posted(
            MemberId member, String topic, String key, String sentence, boolean waits, @Nullable RoomId room) {
        notices.post(new Notice(
                member,
                topic,
                key,
                List.of(sentence),
                "plans/commitments/1",
                waits,
                null,
                room == null ? null : room.value()));
    }

    protected RoomId caucus(Council.Body body) {
        return membership.roomsIn(body.id()).stream()
                .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    protected static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** The database as its owner sees it. */
    protected static JdbcClient owner() {
        var services = SharedServices.get();
        return JdbcClient.create(new DriverManagerDataSource(
                services.property("spring.datasource.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password")));
    }

    /** The states of a member's mails, the oldest first. */
    protected static List<String> states(MemberId member) {
        return owner().sql("select state from notifications.delivery where recipient = ? order by queued_at, id")
                .param(member.value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
