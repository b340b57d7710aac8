package org.trialogue.rooms.domain;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.RoomId;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.SearchedInRooms.Passage;
import tools.jackson.databind.json.JsonMapper;

/** Full text within rooms, by PostgreSQL under the rooms' own policies. */
@Repository
public class RoomSearch {

    private static final String FIND = """
            with q as (select rooms.asked(:asked) as query),
            hit as (
              select t.room_id, 'thread' as kind, t.title, t.title as body, 'threads/' || t.id as link, t.opened_at as at, t.words
                from rooms.thread t, q where t.room_id in (:rooms) and t.words @@ q.query
              union all
              select t.room_id, 'message', t.title, m.said, 'threads/' || t.id, m.said_at, m.words
                from rooms.message m join rooms.thread t on t.id = m.thread_id, q where m.room_id in (:rooms) and m.words @@ q.query
              union all
              select d.room_id, 'to_do', d.title, d.title, 'rooms/' || d.room_id || '/to-dos', d.made_at, d.words
                from rooms.to_do d, q where d.room_id in (:rooms) and d.words @@ q.query
              union all
              select s.room_id, 'file', s.name, s.name, 'rooms/' || s.room_id || '/files', (select max(v.shared_at) from rooms.file_version v where v.shared_id = s.id), s.words
                from rooms.shared_file s, q where s.room_id in (:rooms) and s.removed_at is null and s.words @@ q.query
              union all
              select * from (
                select distinct on (s.id) s.room_id, 'file_text', s.name, p.said, 'rooms/' || s.room_id || '/files', v.shared_at, p.words
                  from rooms.pages_found(:asked, array[:rooms]::uuid[]) p
                  join rooms.file_version v on v.file_id = p.file_id
                  join rooms.shared_file s on s.id = v.shared_id and s.removed_at is null, q
                 where v.number = (select max(n.number) from rooms.file_version n where n.shared_id = s.id)
                 order by s.id, ts_rank(p.words, q.query) desc, p.part) page)
            select room_id, kind, title, link, at,
                   ts_headline('simple', body, q.query, 'StartSel=' || chr(57344) || ', StopSel=' || chr(57345) || ', MaxWords=40, MinWords=15') as passage
              from hit, q order by ts_rank(words, q.query) desc, at desc limit :most""";

    private static final String PASSAGES = """
            with q as (select rooms.asked(:asked) as query)
            select p.place,
                   ts_headline('simple', p.words, q.query, 'StartSel=' || chr(57344) || ', StopSel=' || chr(57345) || ', MaxWords=40, MinWords=15') as passage
              from jsonb_array_elements_text(:words::jsonb) with ordinality as p (words, place)
              cross join q
             where rooms.words_of(p.words) @@ q.query
             order by ts_rank(rooms.words_of(p.words), q.query) desc, p.place limit :most""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RoomSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of some passages have these words, under the same forms, the best first. */
    public List<RoomHit> among(List<Passage> passages, String asked, int atMost) {
        if (passages.isEmpty()) return List.of();
        var words = passages.stream()
                .map(passage -> passage.words().replace("\0", ""))
                .toList();
        return jdbc.sql(PASSAGES)
                .param("words", JSON.writeValueAsString(words))
                .param("asked", asked)
                .param("most", atMost)
                .query((row, number) -> {
                    var found = passages.get(row.getInt("place") - 1);
                    return new RoomHit(
                            found.room(),
                            found.kind(),
                            found.title(),
                            row.getString("passage"),
                            found.link(),
                            found.at());
                })
                .list();
    }

    /** What of some rooms has these words, the best first. */
    public List<RoomHit> find(Collection<RoomId> rooms, String asked, int atMost) {
        if (rooms.isEmpty()) return List.of();
        return jdbc.sql(FIND)
                .param("rooms", rooms.stream().map(RoomId::value).toList())
                .param("asked", asked)
                .param("most", atMost)
                .query((row, number) -> new RoomHit(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("passage"),
                        row.getString("link"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
