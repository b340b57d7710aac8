package org.trialogue.audit.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.audit.Owner.does;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Owner;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.verifying.Fault.Kind;
import org.trialogue.local.SharedServices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;

/** What an owner of the database does to the record is found out, and where. */
@WithCouncil
class VerifyRecordTest {

    private static final String REDIGEST =
            "update audit.record r set personal = audit.personal(r); update audit.record r set digest = audit.digest(r)";

    private static final String ERASE =
            "update audit.record set member_id = null, about_member = null, changed = null, address = null, via = null, salt = null,"
                    + " erased_at = now()";

    @Autowired
    Council council;

    @Autowired
    Audit audit;

    private Council.Body body;
    private UUID room;

    /** Six entries, of which two and two are sealed. */
    @BeforeEach
    void recorded() throws Exception {
        body = council.conveneUnshared();
        room = body.shared().value();
        try (var owner = Owner.connected()) {
            for (var n = 1; n <= 6; n++) {
                record(n);
                if (n == 2 || n == 4)
                    does(owner, "insert into audit.seal (room_id, at) values ('" + room + "', now())");
            }
        }
    }

    @Test
    void what_nobody_touched_holds() throws Exception {
        Owner.undone(owner -> {
            var found = Chain.check(owner, room, Witness.none());
            assertThat(found.fault()).isEmpty();
            assertThat(found.entries()).isEqualTo(6);
            assertThat(found.seals()).isEqualTo(2);
            assertThat(found.unsealed()).isEqualTo(2);
        });
    }

    @Test
    void each_field_of_an_entry_is_held_by_its_digest() throws Exception {
        for (var change : new String[] {
            "at = at + interval '1 second'",
            "member_id = '" + body.employers().member() + "'",
            "affiliation = 'EMPLOYERS'",
            "capacity = 'CHAIR'",
            "capacity = null",
            "kind = 'READING'",
            "deed = 'test.other'",
            "subject = gen_random_uuid()",
            "changed = '{}'",
            "about_group = '" + body.id() + "'",
            "about_member = member_id",
            "address = '198.51.100.0/24'",
            "via = 'SCRIPT'",
            "node = 'another'",
            "salt = audit.salt()",
            "digest = sha256('')"
        })
            assertThat(fault("update audit.record set " + change + which(3)))
                    .as(change)
                    .contains(new Fault(3, Kind.CHANGED));
    }

    @Test
    void an_entry_that_is_gone_is_missed() throws Exception {
        assertThat(fault("delete from audit.record" + which(3))).contains(new Fault(3, Kind.MISSING));
        assertThat(fault("delete from audit.record" + which(6))).contains(new Fault(6, Kind.MISSING));
        assertThat(fault("delete from audit.record" + which(1))).contains(new Fault(1, Kind.MISSING));
    }

    @Test
    void entries_that_changed_places_are_found() throws Exception {
        assertThat(fault(
                        "update audit.record set number = 99" + which(2),
                        "update audit.record set number = 2" + which(3),
                        "update audit.record set number = 3" + which(99)))
                .contains(new Fault(2, Kind.MOVED));
    }

    @Test
    void an_entry_written_anew_with_its_digest_breaks_its_seal() throws Exception {
        assertThat(fault("update audit.record set deed = 'test.other'" + which(4), redigested()))
                .contains(new Fault(3, Kind.REWRITTEN));
    }

    @Test
    void a_forged_seal_is_found() throws Exception {
        assertThat(fault("update audit.seal set at = at - interval '1 day'" + which(2)))
                .contains(new Fault(3, Kind.SEAL_FORGED));
        assertThat(fault("delete from audit.seal" + which(1))).contains(new Fault(1, Kind.SEAL_MISSING));
    }

    @Test
    void a_record_written_anew_with_all_its_seals_is_found_by_the_witness_alone() throws Exception {
        var witness = witness();
        var anew = new String[] {
            "update audit.record set deed = 'test.other'" + which(1),
            redigested(),
            "delete from audit.seal where room_id = '" + room + "'",
            "insert into audit.seal (room_id, at) values ('" + room + "', now())",
        };
        Owner.undone(owner -> {
            for (var sql : anew) does(owner, sql);
            assertThat(Chain.check(owner, room, Witness.none()).fault()).isEmpty();
            assertThat(Chain.check(owner, room, witness).fault()).contains(new Fault(7, Kind.WITNESS_ALONE));
        });
    }

    @Test
    void a_record_cut_short_with_its_seals_is_found_by_the_witness_alone() throws Exception {
        var witness = witness();
        Owner.undone(owner -> {
            does(owner, "delete from audit.seal" + which(2));
            does(owner, "delete from audit.record where room_id = '" + room + "' and number > 2");
            does(owner, "update audit.chain set last = 2 where room_id = '" + room + "'");
            assertThat(Chain.check(owner, room, Witness.none()).fault()).isEmpty();
            assertThat(Chain.check(owner, room, witness).fault()).contains(new Fault(3, Kind.WITNESS_ALONE));
        });
    }

    @Test
    void what_is_erased_leaves_the_chain_whole_and_the_rest_provable() throws Exception {
        assertThat(fault(aged(5, "5 years 1 day"), redigested(), ERASE + which(5)))
                .isEmpty();
        assertThat(fault(
                        aged(5, "31 days"),
                        "update audit.record set kind = 'VISIT'" + which(5),
                        redigested(),
                        ERASE + which(5)))
                .isEmpty();
        assertThat(fault(
                        aged(5, "5 years 1 day"),
                        redigested(),
                        ERASE + which(5),
                        "update audit.record set deed = 'test.other'" + which(5)))
                .contains(new Fault(5, Kind.CHANGED));
    }

    @Test
    void another_author_under_the_cloak_of_an_erased_one_is_found() throws Exception {
        for (var forged : new String[] {
            "member_id = '" + body.employers().member() + "'",
            "about_member = '" + body.employers().member() + "'",
            "changed = '{\"title\": {\"after\": \"Another\"}}'",
            "address = '198.51.100.0/24'",
            "via = 'SCRIPT'",
            "salt = audit.salt()"
        })
            assertThat(fault(
                            "alter table audit.record drop constraint record_erased_whole",
                            aged(5, "5 years 1 day"),
                            redigested(),
                            ERASE + which(5),
                            "update audit.record set " + forged + which(5)))
                    .as(forged)
                    .contains(new Fault(5, Kind.CHANGED));
    }

    @Test
    void the_database_lets_nobody_name_an_author_in_an_erased_entry() {
        var forged =
                "update audit.record set salt = null, address = null, via = null, changed = null, erased_at = now()";
        assertThatThrownBy(() -> fault(forged + which(3))).hasMessageContaining("record_erased_whole");
    }

    @Test
    void an_entry_erased_sooner_than_the_portal_does_is_found() throws Exception {
        assertThat(fault(ERASE + which(3))).contains(new Fault(3, Kind.ERASED_EARLY));
        assertThat(fault(aged(5, "4 years"), redigested(), ERASE + which(5))).contains(new Fault(5, Kind.ERASED_EARLY));
        assertThat(fault(
                        aged(5, "29 days"),
                        "update audit.record set kind = 'VISIT'" + which(5),
                        redigested(),
                        ERASE + which(5)))
                .contains(new Fault(5, Kind.ERASED_EARLY));
    }

    @Test
    void the_migration_writes_whom_a_mandate_concerns_into_entries_that_stand_already() throws Exception {
        var migration = Files.readString(
                Path.of("src/main/resources/db/migration/membership/V8__whom_the_record_concerns.sql"));
        Owner.undone(owner -> {
            does(owner, """
                    insert into audit.record (id, at, member_id, affiliation, capacity, deed, subject)
                    select gen_random_uuid(), now(), given_by, 'SECRETARIAT', 'SECRETARY', 'membership.mandate-given', id
                      from membership.mandate where member_id = '%s'""".formatted(body.workers().member()));
            // Whom other tests forgot since would be named again, under seals that the migration came before.
            does(owner, "delete from audit.seal where room_id is null");
            does(owner, migration);
            assertThat(number(
                            owner,
                            "about_group = '" + body.id() + "' and about_member = '"
                                    + body.workers().member() + "' and via is null"))
                    .isOne();
            assertThat(Chain.check(owner, null, Witness.none()).fault()).isEmpty();
        });
    }

    @Test
    void what_a_program_did_under_its_own_account_is_held_like_the_rest() throws Exception {
        Owner.undone(owner -> {
            does(owner, """
                    insert into audit.record (id, at, account, kind, deed, subject, via)
                    values (gen_random_uuid(), now(), 'a program', 'DEED', 'test.loaded', gen_random_uuid(), 'SCRIPT')""");
            assertThat(Chain.check(owner, null, Witness.none()).fault()).isEmpty();
            does(owner, "update audit.record set account = 'another' where account = 'a program'");
            assertThat(Chain.check(owner, null, Witness.none()).fault())
                    .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.CHANGED));
        });
    }

    @Test
    void the_command_ends_with_0_where_all_holds_and_hands_out_what_a_witness_keeps(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("seals");
        assertThat(command("--room", room.toString(), "--write-witness", file.toString()))
                .startsWith("0 room " + room + ": 6 entries, 2 seals, 2 not sealed yet");
        assertThat(Files.readAllLines(file)).singleElement().asString().startsWith(room + " 2 4 ");
        assertThat(command("--room=" + room, "--witness=" + file)).startsWith("0 ");
    }

    @Test
    void the_command_ends_with_1_where_the_witness_disagrees_and_says_where(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("seals"), room + " 2 4 " + "0".repeat(64) + "\n");
        assertThat(command("--room", room.toString(), "--witness", file.toString()))
                .startsWith("1 room " + room + ": BREAKS at 3: the seal is not the one that the witness holds");
    }

    @Test
    void the_command_says_what_it_does_not_understand(@TempDir Path folder) throws Exception {
        assertThat(command("--rooms", "all")).startsWith("2 ").contains("--room <key>");
        assertThat(command("--room", "all")).startsWith("2 ").contains("no room's key");
        assertThat(command("--room", UUID.randomUUID().toString()))
                .startsWith("2 ")
                .contains("nothing was ever recorded");
        var file = Files.writeString(folder.resolve("seals"), "not a seal\n");
        assertThat(command("--witness", file.toString())).startsWith("2 ").contains("line 1 of the witness");
    }

    @Test
    void the_command_ends_with_2_where_its_settings_are_not_to_be_had(@TempDir Path folder) {
        var said = new ByteArrayOutputStream();
        var status = VerifyRecord.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                VerifyRecord.COMMAND,
                "--spring.config.location=file:" + folder.resolve("missing.yaml"));
        assertThat(status).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The record was not verified: ", "missing.yaml");
        said.reset();
        var none = VerifyRecord.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                VerifyRecord.COMMAND,
                "--spring.config.location=file:" + folder + "/");
        assertThat(none).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("spring.flyway.url");
    }

    private String aged(int number, String age) {
        return "update audit.record set at = at - interval '" + age + "'" + which(number);
    }

    private Witness witness() throws Exception {
        var lines = new ArrayList<String>();
        Owner.undone(owner -> {
            if (Chain.check(owner, room, Witness.none()).last() instanceof Seal last)
                lines.add(last.line().toString());
        });
        var file = Files.createTempFile("seals", null);
        try {
            Files.write(file, lines);
            return Witness.read(file);
        } finally {
            Files.delete(file);
        }
    }

    private Optional<Fault> fault(String... tampering) throws Exception {
        var found = new ArrayList<Optional<Fault>>();
        Owner.undone((Connection owner) -> {
            for (var sql : tampering) does(owner, sql);
            found.add(Chain.check(owner, room, Witness.none()).fault());
        });
        return found.getFirst();
    }

    private static long number(Connection owner, String which) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from audit.record where " + which)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String which(int number) {
        return " where room_id = '" + room + "' and number = " + number;
    }

    private String redigested() {
        return REDIGEST.replace("(r)", "(r) where room_id = '" + room + "'");
    }

    private String command(String... words) throws Exception {
        var services = SharedServices.get();
        var all = new ArrayList<>(List.of(VerifyRecord.COMMAND));
        all.addAll(List.of(words));
        for (var name : new String[] {"spring.flyway.url", "spring.flyway.user", "spring.flyway.password"})
            all.add("--" + name + "=" + services.property(name));
        var said = new ByteArrayOutputStream();
        var status = VerifyRecord.run(new PrintStream(said, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }

    private void record(int number) {
        council.as(body.workers(), () -> {
            var besides = Particulars.now("title", "Été " + number);
            audit.record(body.workers(), room, "test.deed", UUID.randomUUID(), besides);
            return true;
        });
    }
}
