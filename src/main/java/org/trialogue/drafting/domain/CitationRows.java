package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextRows.Place;
import org.trialogue.membership.RoomId;

/** Which provisions refer to which instruments, as last written down. Policies let through those of the rooms in view, and no others. */
@Repository
public class CitationRows {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    CitationRows(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A provision that refers to an instrument.
     *
     * @param title that of its text
     * @param refs the articles, or an empty string where the instrument is meant as a whole
     * @param total how many such provisions there are
     */
    public record Citing(
            TextId text,
            String blockId,
            String number,
            String opening,
            String refs,
            String title,
            Locale language,
            long total) {}

    /** The provisions that refer to an instrument, whatever the case of its code: those of the newest texts first. */
    public List<Citing> of(String code, int atMost) {
        return jdbc.sql("""
                        select c.text_id, c.block_id, min(c.number) as number, min(c.opening) as opening,
                               coalesce(string_agg(nullif(c.ref, ''), ', ' order by c.position), '') as refs,
                               t.title, t.language, count(*) over () as total
                          from drafting.citation c join drafting.text t on t.id = c.text_id
                         where c.code = ?
                         group by c.text_id, c.block_id, t.title, t.language, t.created_at
                         order by t.created_at desc, c.text_id, min(c.position) limit ?""")
                .params(folded(code), atMost)
                .query(CitationRows::citing)
                .list();
    }

    /** The next texts, in the order of their keys, that have moved on since what they cite was written down. */
    public List<Place> behind(TextId beyond, int atMost) {
        return jdbc.sql("select text_id, room_id from drafting.uncited(?, ?)")
                .params(beyond.value(), atMost)
                .query((row, number) ->
                        new Place(new TextId(row.getObject(1, UUID.class)), new RoomId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Whether what a text cites at this version, or a newer one, is written down already. */
    public boolean areOf(TextHead read) {
        return jdbc.sql("select exists (select from drafting.text where id = ? and cited >= ?)")
                .params(read.id().value(), read.head())
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes down what a text cites as it was read, unless that of a version as new is written down already. While a text is written in, it mostly
     * cites what it did: then nothing but the version is written.
     */
    public void keep(TextHead read, List<CitedProvision> citations) {
        var named = citations.stream()
                .filter(citation -> !citation.code().isBlank())
                .toList();
        var values = IntStream.range(0, named.size())
                .mapToObj(position -> values(read, position, named.get(position)))
                .toList();
        var same = isWritten(read.id(), values);
        var moved = jdbc.sql("update drafting.text set cited = ? where id = ? and cited < ?")
                .params(read.head(), read.id().value(), read.head())
                .update();
        if (moved == 0 || same) return;
        jdbc.sql("delete from drafting.citation where text_id = ?")
                .param(read.id().value())
                .update();
        for (int from = 0; from < values.size(); from += AT_ONCE)
            rows.batchUpdate("""
                            insert into drafting.citation (text_id, room_id, position, block_id, number, opening, code, ref)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""", values.subList(from, Math.min(values.size(), from + AT_ONCE)));
    }

    private boolean isWritten(TextId text, List<Object[]> values) {
        var written = rows.query(
                """
                        select text_id, room_id, position, block_id, number, opening, code, ref
                          from drafting.citation where text_id = ? order by position""",
                (row, number) -> new Object[] {
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)
                },
                text.value());
        return Arrays.deepEquals(written.toArray(), values.toArray());
    }

    private static Object[] values(TextHead read, int position, CitedProvision citation) {
        return new Object[] {
            read.id().value(),
            read.room().value(),
            position,
            citation.blockId(),
            citation.number(),
            citation.opening(),
            folded(citation.code()),
            citation.ref().strip()
        };
    }

    private static String folded(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static Citing citing(ResultSet row, int number) throws SQLException {
        return new Citing(
                new TextId(row.getObject("text_id", UUID.class)),
                row.getString("block_id"),
                row.getString("number"),
                row.getString("opening"),
                row.getString("refs"),
                row.getString("title"),
                Locale.of(row.getString("language")),
                row.getLong("total"));
    }
}
