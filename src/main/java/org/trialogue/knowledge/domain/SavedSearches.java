package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.SavedSearch;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of saved searches, as far as they are those of the member of the transaction. */
@Repository
public class SavedSearches {

    private static final TypeReference<Map<String, List<String>>> ADDRESS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One that there is something to do for.
     *
     * @param due whether it is asked what is new; otherwise what was told of it lately is looked at again
     */
    public record Task(UUID id, MemberId member, boolean due) {}

    /** Keeps one. */
    public void add(SavedSearch saved, MemberId member, Instant now) {
        jdbc.sql("""
                        insert into knowledge.saved_search (id, member_id, name, address, rhythm, paused, since, due_at, saved_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")
                .params(
                        saved.id(),
                        member.value(),
                        saved.name(),
                        json.writeValueAsString(saved.address()),
                        saved.rhythm().name(),
                        saved.paused(),
                        saved.since().atOffset(ZoneOffset.UTC),
                        saved.due().atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a member, the last saved first. */
    public List<SavedSearch> of(MemberId member) {
        return jdbc.sql("select * from knowledge.saved_search where member_id = ? order by saved_at desc, id")
                .param(member.value())
                .query((row, number) -> saved(row))
                .list();
    }

    /** How long an address is as it is kept. */
    public int length(Map<String, List<String>> address) {
        return json.writeValueAsString(address).length();
    }

    /** One of a member's, which nobody else changes until this transaction has ended: a job that is at it is waited for. */
    public Optional<SavedSearch> own(UUID id, MemberId member) {
        return jdbc.sql("select * from knowledge.saved_search where id = ? and member_id = ? for update")
                .params(id, member.value())
                .query((row, number) -> saved(row))
                .optional();
    }

    /** One of the member's own, while nobody else changes it; empty where there is none, or somebody is at it. */
    public Optional<SavedSearch> locked(UUID id) {
        return jdbc.sql("select * from knowledge.saved_search where id = ? for update skip locked")
                .param(id)
                .query((row, number) -> saved(row))
                .optional();
    }

    /** Calls one otherwise. */
    public void rename(UUID id, String name) {
        jdbc.sql("update knowledge.saved_search set name = ? where id = ?")
                .params(name, id)
                .update();
    }

    /** Changes when something is told of one; whoever goes on after a pause is told what is new from then on. */
    public void pace(UUID id, Rhythm rhythm, boolean paused, Instant since, Instant due) {
        jdbc.sql("update knowledge.saved_search set rhythm = ?, paused = ?, since = ?, due_at = ? where id = ?")
                .params(rhythm.name(), paused, since.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** It was asked, and so many notices have been posted of it. */
    public void asked(UUID id, Instant until, Instant due, int run) {
        jdbc.sql("update knowledge.saved_search set since = ?, due_at = ?, run = ? where id = ?")
                .params(until.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC), run, id)
                .update();
    }

    /** Deletes one. */
    public void remove(UUID id) {
        jdbc.sql("delete from knowledge.saved_search where id = ?").param(id).update();
    }

    /** Those, of whomever, for which there is something to do. */
    public List<Task> tasks(Instant now, Instant lately) {
        return jdbc.sql("select * from knowledge.searches_due(?, ?)")
                .params(now.atOffset(ZoneOffset.UTC), lately.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Task(
                        row.getObject("id", UUID.class),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getBoolean("due")))
                .list();
    }

    /** Lets go of all that somebody saved. */
    public void forget(UUID person) {
        jdbc.sql("select knowledge.forget(?)")
                .param(person)
                .query((row, number) -> number)
                .list();
    }

    private SavedSearch saved(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("address"), ADDRESS),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getBoolean("paused"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("run"));
    }
}
