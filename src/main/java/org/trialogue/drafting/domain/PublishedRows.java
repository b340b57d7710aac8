package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows.Adopted;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** The texts that are published, which everyone signed in may read, and those of rooms in view that were. */
@Repository
public class PublishedRows {

    private final JdbcClient jdbc;

    PublishedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is published now. */
    public Optional<PublishedText> find(TextId text) {
        return jdbc.sql("select * from drafting.published_text where text_id = ? and withdrawn_at is null")
                .param(text.value())
                .query(PublishedRows::read)
                .optional();
    }

    /** The keys of those that are published now, from this one on, by key: at most so many. */
    public List<TextId> after(TextId text, int atMost) {
        return jdbc.sql("""
                        select text_id from drafting.published_text where withdrawn_at is null and text_id > ? order by text_id limit ?""")
                .params(text.value(), atMost)
                .query((row, number) -> new TextId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Publishes what was adopted, to the letter as it was kept then. */
    public void publish(
            TextHead head, Adopted adopted, String title, String body, boolean binding, Acting by, Instant at) {
        var published = jdbc.sql("""
                        insert into drafting.published_text (text_id, number, room_id, title, language, body, sides, binding, sha256, doc, adopted_at,
                               published_from, published_by, published_affiliation, published_capacity, published_at)
                        select a.text_id, (select 1 + coalesce(max(p.number), 0) from drafting.published_text p where p.text_id = a.text_id),
                               a.room_id, ?, ?, ?, ?, ?, a.sha256, a.doc, a.adopted_at, ?, ?, ?, ?, ?
                          from drafting.adoption a where a.text_id = ? and a.version = ? and a.round = drafting.round_of(a.text_id)""")
                .params(
                        title,
                        head.language().getLanguage(),
                        body,
                        adopted.sides().stream().map(Affiliation::name).toArray(String[]::new),
                        binding,
                        head.stage().name(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        at.atOffset(ZoneOffset.UTC),
                        head.id().value(),
                        adopted.version())
                .update();
        if (published != 1) throw new IllegalStateException("What was adopted of " + head.id() + " is not there");
    }

    /** Withdraws one: the stage it was published from, or empty where it is not published any more. */
    public Optional<Stage> withdraw(TextId text, String reason, Acting by, Instant at) {
        return jdbc.sql("""
                        update drafting.published_text
                           set withdrawn_by = ?, withdrawn_affiliation = ?, withdrawn_capacity = ?, withdrawn_at = ?, withdrawn_reason = ?
                         where text_id = ? and withdrawn_at is null returning published_from""")
                .params(
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        at.atOffset(ZoneOffset.UTC),
                        reason,
                        text.value())
                .query((row, number) -> Stage.valueOf(row.getString(1)))
                .optional();
    }

    private static PublishedText read(ResultSet row, int number) throws SQLException {
        return new PublishedText(
                new TextId(row.getObject("text_id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                Locale.of(row.getString("language")),
                row.getString("body"),
                AdoptionRows.sides(row.getArray("sides")),
                row.getBoolean("binding"),
                row.getString("sha256"),
                AdoptionRows.document(row.getString("doc")),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
