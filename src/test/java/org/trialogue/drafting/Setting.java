package org.trialogue.drafting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.Tickets;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Preset;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Rules;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.Chartering;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.StepReader;
import tools.jackson.databind.json.JsonMapper;

/** A portal on real services, with a working group of its own for each test: a member of each side, and a text. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
public abstract class Setting {

    @Autowired
    protected Convening convening;

    @Autowired
    protected Membership membership;

    @Autowired
    protected LettingIn letting;

    @Autowired
    protected RoomKeeping rooms;

    @Autowired
    private Chartering chartering;

    @Autowired
    protected Importing importing;

    @Autowired
    protected Tickets tickets;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private Arrival arrival;

    @Autowired
    private TextRows texts;

    @Autowired
    private CommitRows commits;

    @Autowired
    private Clock clock;

    @LocalServerPort
    protected int port;

    /** A working group, with who is in it. */
    protected record Convened(
            WorkingGroupId group,
            RoomId shared,
            Acting secretary,
            MemberId government,
            MemberId employer,
            MemberId worker) {}

    protected Convened convened() {
        var secretary = new Acting(person("Sam", Affiliation.SECRETARIAT), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = Viewing.as(
                secretary.member(), () -> convening.open("Working group " + UUID.randomUUID(), "To test", secretary));
        return new Convened(
                group,
                membership.sharedRoom(group),
                secretary,
                mandated(group, secretary, Affiliation.GOVERNMENT, Capacity.TITULAR),
                mandated(group, secretary, Affiliation.EMPLOYERS, Capacity.TITULAR),
                mandated(group, secretary, Affiliation.WORKERS, Capacity.TITULAR));
    }

    /** From now on the working group has such a silence period, and asks the groups before agreed text is opened again, or does not. */
    protected void proceeds(WorkingGroupId group, Acting secretary, int silenceDays, boolean reopeningUnopposed) {
        var rules = new Rules(Preset.COMMITTEE, true, reopeningUnopposed, silenceDays, Rules.LANGUAGES);
        Viewing.as(secretary.member(), () -> {
            var seen = chartering.charter(group, secretary.member()).edition();
            chartering.settle(group, rules, seen, secretary.member());
            return true;
        });
    }

    protected MemberId mandated(WorkingGroupId group, Acting secretary, Affiliation side, Capacity capacity) {
        return mandated(group, secretary, UUID.randomUUID().toString(), side, capacity);
    }

    /** Gives a mandate to whoever has this account at the identity provider; with a partner the whole shared room is shared. */
    protected MemberId mandated(
            WorkingGroupId group, Acting secretary, String subject, Affiliation side, Capacity capacity) {
        var member = known(subject, side);
        var given = given(group, secretary, subject, side, capacity);
        Welcome.shared(group, given, rooms, membership, secretary);
        return member;
    }

    /** A partner with whom nothing is shared, with a mandate for thirty days. */
    protected MemberId partner(WorkingGroupId group, Acting secretary) {
        var subject = UUID.randomUUID().toString();
        var member = known(subject, Affiliation.PARTNERS);
        var term = new Term(
                Capacity.OBSERVER,
                LocalDate.of(2020, 1, 1),
                LocalDate.now(ZoneOffset.UTC).plusDays(30));
        Viewing.as(secretary.member(), () -> convening.mandate(group, subject, term, secretary));
        return member;
    }

    private MandateId given(
            WorkingGroupId group, Acting secretary, String subject, Affiliation side, Capacity capacity) {
        var term = Welcome.term(side, capacity, LocalDate.of(2020, 1, 1));
        var given = Viewing.as(secretary.member(), () -> convening.mandate(group, subject, term, secretary));
        return Welcome.to(group, given, letting, membership);
    }

    /** Makes the portal know whoever has this account at the identity provider. */
    protected MemberId known(String subject, Affiliation side) {
        return arrival.of(claims(subject, "Ada", side));
    }

    protected MemberId person(String name, Affiliation side) {
        return arrival.of(claims(UUID.randomUUID().toString(), name, side));
    }

    private static SignInClaims claims(String subject, String name, Affiliation side) {
        return new SignInClaims(subject, name, "Of " + side.key(), "", Locale.ENGLISH, side, null, null);
    }

    /** A connection that sees what the portal itself may not read. */
    protected static Connection owner() throws SQLException {
        var services = SharedServices.get();
        return DriverManager.getConnection(
                services.property("spring.flyway.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password"));
    }

    /** A text in a room; one that begins with a number is titled "Draft". */
    protected TextId imported(RoomId room, Acting by, String text) {
        var titled = Character.isDigit(text.charAt(0)) ? "Draft\n\n" + text : text;
        var bytes = titled.getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length);
        return Viewing.as(
                by.member(), () -> importing.importText(room, upload, by).text());
    }

    protected String ticket(TextId text, MemberId member) {
        return ticket(text, member, "session of " + member);
    }

    protected String ticket(TextId text, MemberId member, String session) {
        return Viewing.as(
                member,
                () -> tickets.issue(text, member, SignIn.ofSession(session)).orElseThrow());
    }

    /** Writes a commit as another node would. */
    protected void written(TextId text, Acting by, int version, int at, String words) {
        var json =
                "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}"
                        .formatted(at, at, words);
        written(text, by, version, json);
    }

    /** The same of a step as the editor sends it. */
    protected void written(TextId text, Acting by, int version, String json) {
        var step = StepReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.COMMIT);
        Viewing.as(
                by.member(),
                () -> transaction.execute(status -> commits.append(
                        texts.find(text).orElseThrow(),
                        List.of(new Commit(version, UUID.randomUUID(), by, List.of(List.of(step)), clock.instant())))));
    }
}
