package org.trialogue.audit.verifying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one room in the order of their numbers, some thousands at a time, however many there are. */
final class Rows<T> implements AutoCloseable {

    private static final int AT_ONCE = 5000;
    private static final String MICROS = "(extract(epoch from at) * 1000000)::bigint as micros";
    private static final String ENTRIES = "select id::text, number, " + MICROS
            + ", coalesce(member_id::text, 'account ' || account) as author, affiliation, capacity, kind, deed, subject::text, changed::text, about_group::text, about_member::text,"
            + " address::text, via, node, salt, personal, digest, erased_at is not null as erased from audit.record where ";
    private static final String SEALS =
            "select number, from_number, to_number, " + MICROS + ", previous, entries, hash from audit.seal where ";

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reading<T> reading;

    private Rows(Connection connection, String sql, @Nullable UUID room, Reading<T> reading) throws SQLException {
        statement = connection.prepareStatement(
                sql + (room == null ? "room_id is null" : "room_id = ?") + " order by number");
        statement.setFetchSize(AT_ONCE);
        if (room != null) statement.setObject(1, room);
        rows = statement.executeQuery();
        this.reading = reading;
    }

    /** How a row is read. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static Rows<Entry> entries(Connection connection, @Nullable UUID room) throws SQLException {
        return new Rows<>(connection, ENTRIES, room, row -> entry(row, room));
    }

    static Rows<Seal> seals(Connection connection, @Nullable UUID room) throws SQLException {
        return new Rows<>(connection, SEALS, room, row -> seal(row, room));
    }

    /** Every room of which anything is said, null among them where anything is said of no room. */
    static List<@Nullable UUID> rooms(Connection connection) throws SQLException {
        var found = new ArrayList<@Nullable UUID>();
        var sql =
                "select room_id from audit.chain union select room_id from audit.record union select room_id from audit.seal"
                        + " order by room_id nulls first";
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) found.add(rows.getObject(1, UUID.class));
        }
        return found;
    }

    /** The number of the last entry that a room was given. */
    static long last(Connection connection, @Nullable UUID room) throws SQLException {
        try (var statement =
                connection.prepareStatement("select last from audit.chain where room_id is not distinct from ?")) {
            statement.setObject(1, room);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    @Nullable
    T next() throws SQLException {
        return rows.next() ? reading.of(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private static Entry entry(ResultSet row, @Nullable UUID room) throws SQLException {
        var open = new Entry.Open(
                row.getString("id"),
                row.getString("affiliation"),
                row.getString("capacity"),
                row.getString("kind"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("about_group"),
                row.getString("node"));
        return new Entry(
                row.getLong("number"),
                row.getLong("micros"),
                room,
                open,
                person(row),
                row.getBoolean("erased"),
                row.getBytes("personal"),
                row.getBytes("digest"));
    }

    private static Entry.Person person(ResultSet row) throws SQLException {
        return new Entry.Person(
                row.getBytes("salt"),
                row.getString("author"),
                row.getString("about_member"),
                row.getString("changed"),
                row.getString("address"),
                row.getString("via"));
    }

    private static Seal seal(ResultSet row, @Nullable UUID room) throws SQLException {
        return new Seal(
                room,
                row.getLong("number"),
                row.getLong("from_number"),
                row.getLong("to_number"),
                row.getLong("micros"),
                row.getBytes("previous"),
                row.getBytes("entries"),
                row.getBytes("hash"));
    }
}
