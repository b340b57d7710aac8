package org.trialogue.audit.verifying;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/**
 * The command {@code verify-record}: goes through every entry and seal, says where a chain breaks first, and ends with 0 when all hold, 1
 * when one does not, 2 when it could not look. It starts no portal, only reads, and enters the database as its owner, with the settings
 * that migrations use.
 */
public final class VerifyRecord {

    /** The word that asks for it, before all others. */
    public static final String COMMAND = "verify-record";

    private final PrintStream out;
    private final Wishes wishes;
    private final List<Chain.Found> found = new ArrayList<>();
    private long entries;

    private VerifyRecord(PrintStream out, Wishes wishes) {
        this.out = out;
        this.wishes = wishes;
    }

    /** Does it; the command itself stands first among the arguments. Returns what the process is to end with. */
    public static int run(PrintStream out, String... arguments) {
        try {
            var wishes = Wishes.of(List.of(arguments).subList(1, arguments.length));
            try (var connection = entered(wishes)) {
                return new VerifyRecord(out, wishes).all(connection);
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            out.println("The record was not verified: " + Objects.requireNonNullElse(failed.getMessage(), failed));
            return 2;
        }
    }

    private static Connection entered(Wishes wishes) throws SQLException {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        var settings = wishes.settings().toArray(String[]::new);
        try (var context = application.run(settings)) {
            return entered(context.getEnvironment());
        }
    }

    /** Spring is here for its settings alone. */
    private static final class Nothing {}

    private static Connection entered(Environment settings) throws SQLException {
        var connection = DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getProperty("spring.flyway.password", ""));
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private int all(Connection connection) throws SQLException, IOException {
        var file = wishes.witness();
        var witness = file == null ? Witness.none() : Witness.read(file);
        for (var room : rooms(connection, witness)) say(Chain.check(connection, room, witness));
        var broken = found.stream().filter(room -> room.fault().isPresent()).count();
        out.printf(
                "%,d entries of %,d rooms: %s%n",
                entries, found.size(), broken == 0 ? "the record holds" : "broken in " + broken + " of them");
        if (broken > 0) return 1;
        writeSeals();
        return 0;
    }

    private List<@Nullable UUID> rooms(Connection connection, Witness witness) throws SQLException {
        var one = wishes.room();
        var rooms = new ArrayList<@Nullable UUID>(Rows.rooms(connection));
        if (one != null) {
            if (!rooms.contains(one) && witness.of(one).isEmpty())
                throw new IllegalArgumentException("nothing was ever recorded in a room with the key " + one);
            return List.of(one);
        }
        for (var known : witness.rooms()) {
            var room = known.equals("none") ? null : UUID.fromString(known);
            if (!rooms.contains(room)) rooms.add(room);
        }
        return rooms;
    }

    private void say(Chain.Found room) {
        found.add(room);
        entries += room.entries();
        var name = room.room() == null ? "no room" : "room " + room.room();
        room.fault()
                .ifPresentOrElse(
                        fault -> out.printf(
                                "%s: BREAKS at %d: %s%n",
                                name, fault.number(), fault.kind().words()),
                        () -> out.printf(
                                "%s: %,d entries, %,d seals, %,d not sealed yet%n",
                                name, room.entries(), room.seals(), room.unsealed()));
    }

    private void writeSeals() throws IOException {
        var file = wishes.write();
        if (file == null) return;
        var lines = new ArrayList<String>();
        for (var room : found)
            if (room.last() instanceof Seal last) lines.add(last.line().toString());
        Files.write(file, lines);
        out.printf("%,d seals are in %s: give the file to someone who does not run the portal%n", lines.size(), file);
    }
}
