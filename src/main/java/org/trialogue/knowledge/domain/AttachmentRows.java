package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.Attachment.TextState;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;

/** The table of attachments, as far as the member of the transaction may see them. */
@Repository
public class AttachmentRows {

    private static final String FIND = """
            select a.id, a.contribution_id, a.file_id, f.name, k.media_type, k.size, k.found is not null as apart, a.title, a.alt,
                   a.language, coalesce(t.state, 'NONE') as state, coalesce((t.pages -> -1 ->> 'number')::int, 0) as pages,
                   coalesce(s.upto, 0) as searched
              from knowledge.attachment a
              join platform.file f on f.id = a.file_id
              join platform.content k on k.id = f.content_id
              left join knowledge.attachment_text t on t.file_id = a.file_id
              left join lateral knowledge.pages_searched(%s, \
            """ + AttachmentTexts.MOST_PASSAGES + """
            ) s on s.attachment = a.id
             where\s""";

    private static final String ONE = FIND.formatted("a.contribution_id") + "a.id = ?";

    private static final String OF_CONTRIBUTION =
            FIND.formatted("cast(:contribution as uuid)") + "a.contribution_id = :contribution order by a.number, a.id";

    private static final String OF_VERSION = """
            with told as (select c.id from knowledge.contribution c where c.practice = ? and c.published_version = ?)
            """ + FIND.formatted("(select told.id from told)")
            + "a.contribution_id = (select told.id from told) order by a.number, a.id";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody hand in the contribution, or put another file to it, until this transaction has ended. */
    public void lock(UUID contribution) {
        jdbc.sql("select id from knowledge.contribution where id = ? for update")
                .param(contribution)
                .query(UUID.class)
                .list();
    }

    /** Puts a file to a contribution, behind those that are there. */
    public void add(UUID id, UUID contribution, FileId file, String title, Locale language, MemberId by, Instant now) {
        jdbc.sql("""
                        insert into knowledge.attachment (id, contribution_id, file_id, number, title, alt, language, member_id, added_at)
                        select ?, ?, ?, 1 + coalesce(max(a.number), 0), ?, '', ?, ?, ?
                          from knowledge.attachment a where a.contribution_id = ?""")
                .params(
                        id,
                        contribution,
                        file.value(),
                        title,
                        language.getLanguage(),
                        by.value(),
                        now.atOffset(ZoneOffset.UTC),
                        contribution)
                .update();
    }

    /** Puts what goes with a version of a practice to a contribution that tells it anew. */
    public void takeAlong(String practice, int version, UUID contribution, MemberId by, Instant now) {
        jdbc.sql("""
                        insert into knowledge.attachment (id, contribution_id, file_id, number, title, alt, language, member_id, added_at)
                        select gen_random_uuid(), ?, a.file_id, a.number, a.title, a.alt, a.language, ?, ?
                          from knowledge.attachment a join knowledge.contribution c on c.id = a.contribution_id
                         where c.practice = ? and c.published_version = ?""")
                .params(contribution, by.value(), now.atOffset(ZoneOffset.UTC), practice, version)
                .update();
    }

    /** Calls one otherwise. */
    public void describe(UUID id, String title, String alt, Locale language) {
        jdbc.sql("update knowledge.attachment set title = ?, alt = ?, language = ? where id = ?")
                .params(title, alt, language.getLanguage(), id)
                .update();
    }

    /** Takes one away; its file stays. */
    public void remove(UUID id) {
        jdbc.sql("delete from knowledge.attachment where id = ?").param(id).update();
    }

    /** One in view. */
    public Optional<Attachment> find(UUID id) {
        return jdbc.sql(ONE).param(id).query(AttachmentRows::attachment).optional();
    }

    /** Those of a contribution, in their order. */
    public List<Attachment> of(UUID contribution) {
        return jdbc.sql(OF_CONTRIBUTION)
                .param("contribution", contribution)
                .query(AttachmentRows::attachment)
                .list();
    }

    /** Those that were published with a version of a practice, in their order. */
    public List<Attachment> of(String practice, int version) {
        return jdbc.sql(OF_VERSION)
                .params(practice, version)
                .query(AttachmentRows::attachment)
                .list();
    }

    /** From now on what goes with the contribution goes with that version of the practice, as no other contribution's does. */
    public void publish(UUID contribution, String practice, int version) {
        jdbc.sql("update knowledge.contribution set practice = ?, published_version = ? where id = ?")
                .params(practice, version, contribution)
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("contribution_id", UUID.class),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("apart"),
                row.getString("title"),
                row.getString("alt"),
                Locale.of(row.getString("language")),
                TextState.valueOf(row.getString("state")),
                row.getInt("pages"),
                row.getInt("searched"));
    }
}
