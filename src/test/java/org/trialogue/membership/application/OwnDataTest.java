package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal hands a person of themselves, on the real database. */
@WithCouncil
class OwnDataTest {

    @Autowired
    Council council;

    @Autowired
    OwnData own;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_module_gives_what_it_holds_of_the_person_and_of_no_other() throws IOException {
        var body = council.convene();
        var given = taken(body.workers().member());
        assertThat(given.keySet())
                .contains(
                        "membership/account.json",
                        "membership/mandates.json",
                        "record/deeds.json",
                        "record/origins.json",
                        "drafting/changes.json",
                        "drafting/comments.json",
                        "plans/reports.json",
                        "notifications/notices.json",
                        "notifications/mails.json",
                        "files/sent.json");
        var account = Objects.requireNonNull(given.get("membership/account.json"));
        assertThat(account).hasSize(1);
        assertThat(account.get(0).get("id").asString())
                .isEqualTo(body.workers().member().toString());
        assertThat(account.get(0).get("email").asString()).endsWith("@example.org");
        assertThat(given.get("membership/mandates.json")).hasSize(1);
        assertThat(given.get("record/deeds.json")).hasSize(2);
    }

    @Test
    void the_person_and_no_other_gets_how_mail_comes_and_whether_it_arrives() throws IOException {
        var body = council.convene();
        var member = body.workers().member();
        mailed(member);
        council.as(member, () -> chosen(member, body));
        var given = taken(member);
        var others = taken(body.employers().member());
        for (var name :
                List.of("mails", "mail-paces", "mail-rhythm", "muted-kinds", "muted-working-groups", "unreachable")) {
            assertThat(given.get("notifications/" + name + ".json")).as(name).hasSize(1);
            assertThat(others.get("notifications/" + name + ".json")).as(name).isEmpty();
        }
        assertThat(given.get("notifications/mails.json"))
                .allSatisfy(mail -> assertThat(mail.get("purpose").asString()).isEqualTo("INSTANT"));
        assertThat(given.get("notifications/unreachable.json"))
                .allSatisfy(failing -> assertThat(failing.get("why").asString()).isEqualTo("550 5.1.1 User unknown"));
    }

    /** What jobs do for nobody in particular: a mail is made, and does not arrive. */
    private void mailed(MemberId member) {
        for (var call : List.of(
                "post(gen_random_uuid(), m.id, 'plans.report/1', 'plans.notice.report', '[\"x\"]', 'plans', true, null, null, now())",
                "queue_instant(now(), 1000)",
                "note_unreachable(m.id, m.email, true, '550 5.1.1 User unknown', now())"))
            jdbc.sql("select notifications." + call + " from membership.member m where m.id = ?")
                    .param(member.value())
                    .query((row, n) -> n)
                    .list();
    }

    private int chosen(MemberId member, Council.Body body) {
        var me = member.value();
        return jdbc.sql(
                                "insert into notifications.mail_pace (member_id, kind, pace) values (?, 'plans.report', 'NONE')")
                        .param(me)
                        .update()
                + jdbc.sql("insert into notifications.mail_rhythm values (?, 'America/Lima', 18, 5, true, false)")
                        .param(me)
                        .update()
                + jdbc.sql("insert into notifications.muted_kind values (?, 'plans.report', now())")
                        .param(me)
                        .update()
                + jdbc.sql("insert into notifications.muted_working_group values (?, ?, now())")
                        .param(me)
                        .param(body.id().value())
                        .update();
    }

    @Test
    void that_it_is_taken_stands_in_the_record_before_the_archive_is_written() throws IOException {
        var deeds = taken(council.convene().employers().member()).get("record/deeds.json");
        assertThat(deeds)
                .anySatisfy(deed -> assertThat(deed.get("deed").asString()).isEqualTo("membership.account-exported"));
    }

    @Test
    void nobody_takes_what_the_portal_holds_of_another() {
        var body = council.convene();
        assertThatThrownBy(() -> Viewing.as(
                        body.secretary().member(), () -> written(body.workers().member())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_breaks_off_leaves_a_trace_in_the_record_and_no_file() throws IOException {
        var member = council.convene().employers().member();
        assertThatThrownBy(() -> Viewing.as(member, () -> sent(member, broken())))
                .hasMessageContaining("gone");
        assertThat(council.rows(member, "audit.record where deed = 'membership.account-exported'"))
                .isOne();
        assertThat(files()).isEmpty();
    }

    @Test
    void one_archive_is_taken_at_a_time() throws IOException {
        var body = council.convene();
        var member = body.workers().member();
        var other = body.employers().member();
        try (var first = Viewing.as(member, () -> own.take(member)).orElseThrow()) {
            assertThat(first.size()).isPositive();
            assertThat(Viewing.as(member, () -> own.take(member))).isEmpty();
            assertThat(taken(other)).isNotEmpty();
        }
        assertThat(taken(member)).isNotEmpty();
    }

    private static OutputStream broken() {
        return new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("gone");
            }
        };
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith(OwnArchive.NAME))
                    .toList();
        }
    }

    private Map<String, JsonNode> taken(MemberId member) throws IOException {
        var bytes = Viewing.as(member, () -> written(member));
        var files = new TreeMap<String, JsonNode>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), JsonMapper.shared().readTree(zip.readAllBytes()));
        }
        return files;
    }

    private byte[] written(MemberId member) {
        var out = new ByteArrayOutputStream();
        sent(member, out);
        return out.toByteArray();
    }

    private boolean sent(MemberId member, OutputStream out) {
        try (var archive = own.take(member).orElseThrow()) {
            archive.send(out);
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
