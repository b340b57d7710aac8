package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextRows.Place;
import org.trialogue.membership.RoomId;

/** The words of texts of private rooms, by which a search in several rooms at once knows what to read. Policies let through those of the rooms in view. */
@Repository
public class WordRows {

    /** What full text takes in one go. */
    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The texts of some rooms, or the draft amendments there, that may have these words: those that had them when they were read last, and those
     * written in since. What a question rules out is left to who reads them. The newest first.
     *
     * @param forks whether draft amendments are asked for, and not texts
     */
    public List<TextId> having(String asked, Collection<RoomId> rooms, boolean forks, int atMost) {
        if (rooms.isEmpty()) return List.of();
        return jdbc.sql("""
                        with q as (select rooms.asked(:asked) as query),
                        wanted as (select case when querytree(query) in ('', 'T') then null else querytree(query)::tsquery end as query from q)
                        select t.id from drafting.text t cross join wanted
                         where t.room_id in (:rooms) and (t.fork_of is not null) = :forks
                           and (wanted.query is null
                             or exists (select from drafting.text_words w where w.text_id = t.id and w.words @@ wanted.query)
                             or not exists (select from drafting.text_words w where w.text_id = t.id and w.version >= t.head))
                         order by t.created_at desc, t.id limit :most""")
                .param("asked", asked)
                .param("rooms", rooms.stream().map(RoomId::value).toList())
                .param("forks", forks)
                .param("most", atMost)
                .query((row, number) -> new TextId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The next texts of private rooms, in the order of their keys, that have moved on since their words were written down. */
    public List<Place> behind(TextId beyond, int atMost) {
        return jdbc.sql("select text_id, room_id from drafting.unworded(?, ?)")
                .params(beyond.value(), atMost)
                .query(WordRows::place)
                .list();
    }

    /** Writes down the words of a text as it was read, in place of those before. */
    public void keep(TextHead read, String said) {
        jdbc.sql("delete from drafting.text_words where text_id = ?")
                .param(read.id().value())
                .update();
        for (int from = 0, part = 0; from == 0 || from < said.length(); from += LONGEST, part++)
            jdbc.sql("""
                            insert into drafting.text_words (text_id, part, room_id, version, words)
                            values (?, ?, ?, ?, rooms.words_of(?))""")
                    .params(
                            read.id().value(),
                            part,
                            read.room().value(),
                            read.head(),
                            said.substring(from, Math.min(said.length(), from + LONGEST)))
                    .update();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new TextId(row.getObject("text_id", UUID.class)), new RoomId(row.getObject("room_id", UUID.class)));
    }
}
