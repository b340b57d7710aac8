package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What an open text remembers of whoever wrote in it is asked of the rows at each commit, which are changed here behind its back. */
class RememberedTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";

    @Autowired
    private DataSource source;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mandate    | update membership.mandate set ended_at = now(), ended_by = member_id where member_id = '%s'
            mandate    | update membership.mandate set ends_on = current_date - 1 where member_id = '%s'
            stage      | update membership.mandate set capacity = 'OBSERVER' where member_id = '%s'
            stage      | update membership.working_group g set archived_at = now(), archived_by = m.member_id, archive_reason = 'Done' from membership.mandate m where m.working_group_id = g.id and m.member_id = '%s'
            suggestion | update membership.mandate set capacity = 'ADVISER' where member_id = '%s'
            """)
    void who_wrote_a_moment_ago_is_held_to_what_changed_since(String reason, String change) throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var writing = Client.in(port, text, ticket(text, scene.worker()))) {
            write(writing, 0);
            behindItsBack(change, scene.worker());
            writing.say(Client.typing(UUID.randomUUID(), 1, 12, "No "));
            assertThat(writing.either("rejected", "ack").path("reason").asString())
                    .isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"DEPUTY", "SPOKESPERSON"})
    void a_commit_names_the_capacity_of_its_moment(String capacity) throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var writing = Client.in(port, text, ticket(text, scene.worker()))) {
            write(writing, 0);
            behindItsBack(
                    "update membership.mandate set capacity = '" + capacity + "' where member_id = '%s'",
                    scene.worker());
            write(writing, 1);
            write(writing, 2);
        }
        assertThat(capacities(scene.shared(), text)).containsExactly("TITULAR", capacity, capacity);
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void what_another_node_wrote_meanwhile_comes_first(int others) {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var writing = Client.in(port, text, ticket(text, scene.worker()))) {
            write(writing, 0);
            for (int i = 0; i < others; i++) written(text, scene.secretary(), 2 + i, 12, "x");
            writing.say(Client.typing(UUID.randomUUID(), 1, 12, "All "));
            assertThat(writing.next("ack").get("version").asInt()).isEqualTo(2 + others);
        }
    }

    @Test
    void what_is_remembered_spares_the_look() throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var writing = Client.in(port, text, ticket(text, scene.worker()));
                var owner = owner()) {
            write(writing, 0);
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table drafting.agreed_provision in access exclusive mode");
            write(writing, 1);
            owner.rollback();
        }
    }

    @Test
    void no_connection_remembers_who_wrote() throws SQLException {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        try (var writing = Client.in(port, text, ticket(text, scene.worker()))) {
            write(writing, 0);
            write(writing, 1);
            written(text, scene.secretary(), 3, 12, "x");
            write(writing, 3);
        }
        var all = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 12; i++) all.add(source.getConnection());
            for (var connection : all) assertThat(named(connection)).isEmpty();
        } finally {
            for (var connection : all) connection.close();
        }
    }

    private static String named(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("""
                select coalesce(current_setting('trialogue.member', true), '') || coalesce(current_setting('trialogue.room', true), '')""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void write(Client client, int base) {
        client.say(Client.typing(UUID.randomUUID(), base, 12, "All "));
        assertThat(client.next("ack").get("version").asInt()).isEqualTo(base + 1);
    }

    private static void behindItsBack(String change, MemberId member) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(change.formatted(member))).isEqualTo(1);
        }
    }

    private List<String> capacities(RoomId room, TextId text) {
        return Viewing.inRoom(
                room.value(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select capacity from drafting.text_commit where text_id = ? order by version")
                        .param(text.value())
                        .query(String.class)
                        .list()));
    }
}
