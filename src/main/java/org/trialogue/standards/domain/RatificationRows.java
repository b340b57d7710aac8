package org.trialogue.standards.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.trialogue.platform.MemberId;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.Ratification.Status;
import org.trialogue.standards.RatificationPreview.Row;

/** Which countries have bound themselves to what. A later import adds to what an earlier one said, and takes nothing away. */
@Repository
public class RatificationRows {

    private static final String NEWEST = """
            select distinct on (code, country) code, country, ratified_on, status from standards.ratification %s
             order by code, country, number desc""";
    private static final int LOCK = 0x72617469;
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    RatificationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An instrument and a country. */
    public record Place(String code, String country) {}

    /** What stands for an instrument. */
    public List<Ratification> of(String code) {
        return jdbc.query(
                NEWEST.formatted("where code = (select code from standards.instrument where upper(code) = upper(?))"),
                RatificationRows::read,
                code);
    }

    /** What stands for a country, by the code of the instrument. */
    public Map<String, Ratification> to(String country) {
        var all = new HashMap<String, Ratification>();
        jdbc.query(
                NEWEST.formatted("where country = ?"),
                row -> {
                    all.put(row.getString("code"), read(row, 0));
                },
                country);
        return all;
    }

    /** All that stands. */
    public Map<Place, Ratification> all() {
        var all = new HashMap<Place, Ratification>();
        jdbc.query(NEWEST.formatted(""), row -> {
            all.put(new Place(row.getString("code"), row.getString("country")), read(row, 0));
        });
        return all;
    }

    /** From now on until the transaction ends nobody else imports any. */
    public void inHand() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, (long) LOCK);
    }

    /** Adds these. */
    public void add(Collection<Row> rows, MemberId by, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                        insert into standards.ratification (code, country, number, ratified_on, status, imported_at, imported_by)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from standards.ratification where code = ? and country = ?""", rows, AT_ONCE, (statement, row) -> {
            statement.setString(1, row.code());
            statement.setString(2, row.ratification().country());
            statement.setObject(3, row.ratification().on());
            statement.setString(4, row.ratification().status().name());
            statement.setObject(5, at);
            statement.setObject(6, by.value());
            statement.setString(7, row.code());
            statement.setString(8, row.ratification().country());
        });
    }

    private static Ratification read(ResultSet row, int number) throws SQLException {
        return new Ratification(
                row.getString("country"),
                row.getObject("ratified_on", LocalDate.class),
                Status.valueOf(row.getString("status")));
    }
}
