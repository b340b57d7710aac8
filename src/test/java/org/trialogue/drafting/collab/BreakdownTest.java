package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;

/** The database breaks off in the middle: whoever waits is let go, comes back, and what they wrote is kept once. */
class BreakdownTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";

    @Test
    void who_comes_in_and_who_writes_are_let_go_and_come_back() throws SQLException {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var commit = UUID.randomUUID();
        var writing = Client.in(port, text, ticket(text, stage.worker()));
        writing.say(Client.typing(UUID.randomUUID(), 0, 12, "For "));
        assertThat(writing.next("ack").get("version").asInt()).isEqualTo(1);
        var coming = Client.knocking(port, text);
        try (var owner = owner()) {
            lock(owner);
            coming.say(Client.hello(ticket(text, stage.employer()), null, UUID.randomUUID()));
            breakOff(coming);
            writing.say(Client.typing(commit, 1, 12, "All "));
            breakOff(writing);
            owner.rollback();
        }
        try (var back = Client.knocking(port, text)) {
            back.say(Client.hello(ticket(text, stage.worker()), 1, commit));
            assertThat(back.welcomed().get("acked").isNull()).isTrue();
        }
        try (var again = Client.in(port, text, ticket(text, stage.worker()))) {
            again.say(Client.typing(commit, 1, 12, "All "));
            assertThat(again.next("ack").get("version").asInt()).isEqualTo(2);
            again.say(Client.typing(commit, 1, 12, "All "));
            assertThat(again.next("ack").get("version").asInt()).isEqualTo(2);
        }
    }

    /** Breaks whatever connection asks for a commit and has to wait, until a client has been let go. */
    private void breakOff(Client client) {
        await().untilAsserted(() -> {
            jdbc.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where wait_event_type = 'Lock' and query ~ 'drafting.(text_commit|append)'""").query(Boolean.class).list();
            assertThat(client.isOpen()).isFalse();
        });
        assertThat(client.next("error").get("code").asString()).isEqualTo("broken");
        assertThat(client.closeCode()).isEqualTo(1011);
        client.close();
    }

    private static void lock(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("lock table drafting.text_commit in access exclusive mode");
        }
    }
}
