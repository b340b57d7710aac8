package org.trialogue.drafting.collab;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;

/**
 * Tells the other nodes that a text has moved on, and hears it from them. A signal says nothing but which text; what happened is read from
 * the rows. It is sent outside the commits' transactions, many commits at a time, and whoever misses one looks within a second anyway.
 */
@Component
class HeadSignals implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeadSignals.class);
    private static final int GATHERING_MILLISECONDS = 50;
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final DataSource database;
    private final OpenTexts texts;
    private final Moved moved;
    private volatile boolean running;

    HeadSignals(DataSource database, OpenTexts texts, Moved moved) {
        this.database = database;
        this.texts = texts;
        this.moved = moved;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("open-texts-signals").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try (var connection = database.getConnection()) {
                try {
                    exchange(connection);
                } finally {
                    waiting(connection, "default");
                }
            } catch (SQLException | RuntimeException broken) {
                if (running)
                    LOG.warn(
                            "no signals between nodes for now; texts are looked at each second: {}", broken.toString());
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void exchange(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        waiting(connection, "off");
        var postgres = connection.unwrap(PGConnection.class);
        var heard = new HashSet<String>();
        while (running) {
            var open = channels();
            listen(connection, heard, open.keySet());
            for (var text : moved.take()) execute(connection, "notify " + channel(text));
            for (var signal : postgres.getNotifications(GATHERING_MILLISECONDS)) {
                var text = open.get(signal.getName());
                if (text != null && signal.getPID() != postgres.getBackendPID()) text.refresh();
            }
        }
    }

    /** A signal leaves nothing on the disk that would have to be waited for, and would keep the commits of others waiting there. */
    private static void waiting(Connection connection, String how) throws SQLException {
        execute(connection, "set synchronous_commit to " + how);
    }

    private Map<String, OpenText> channels() {
        var channels = new HashMap<String, OpenText>();
        for (var text : texts.all()) channels.put(channel(text.place().text()), text);
        return channels;
    }

    private static void listen(Connection connection, Set<String> heard, Set<String> open) throws SQLException {
        for (var channel : open) if (heard.add(channel)) execute(connection, "listen " + channel);
        for (var channel : Set.copyOf(heard))
            if (!open.contains(channel)) {
                execute(connection, "unlisten " + channel);
                heard.remove(channel);
            }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String channel(TextId text) {
        return "text_" + text.toString().replace("-", "");
    }
}
