package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.Attachment.TextState;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.pages.DocumentPage;
import tools.jackson.databind.json.JsonMapper;

/** What was read out of attachments, and what is still to be read. */
@Repository
public class AttachmentTexts {

    /** Reading and publishing wait for each other, so that neither overlooks what the other is about to do. */
    private static final long LOCK = 0x7472_6961_7474_6163L;

    /**
     * Of the attachments of one practice, as many passages as the search takes in, reckoned at six hundred characters each. They may turn out to be
     * three times as many, and the index takes ten thousand of one document.
     */
    static final int MOST_PASSAGES = 3_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttachmentTexts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file that is to be read, and who sent it. */
    public record Due(FileId file, MemberId sender) {}

    /**
     * An attachment of a published practice, with its words.
     *
     * @param paged whether its pages are those that its readers see
     */
    public record Searched(
            String practice,
            UUID id,
            boolean paged,
            String title,
            String alt,
            Locale language,
            List<DocumentPage> pages) {}

    /** A file is to be read. */
    public void await(FileId file, MemberId sender) {
        jdbc.sql("""
                        insert into knowledge.attachment_text (file_id, member_id, state, tries, pages)
                        values (?, ?, 'WAITING', 0, '[]')""").params(file.value(), sender.value()).update();
    }

    /** Files that are to be read; those that were begun least often come first. */
    public List<Due> due(int atMost) {
        return jdbc.sql("select file_id, member_id from knowledge.texts_to_read(?)")
                .param(atMost)
                .query((row, number) -> new Due(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new MemberId(row.getObject("member_id", UUID.class))))
                .list();
    }

    /** Reading begins; how often it has, this time among them, or empty where nobody waits for it any more. */
    public Optional<Integer> begin(FileId file) {
        return jdbc.sql("""
                        update knowledge.attachment_text set tries = tries + 1
                         where file_id = ? and state = 'WAITING' returning tries""").param(file.value()).query(Integer.class).optional();
    }

    /** It could not be begun, which is not the document's fault. */
    public void putBack(FileId file) {
        jdbc.sql("update knowledge.attachment_text set tries = 0 where file_id = ? and state = 'WAITING'")
                .param(file.value())
                .update();
    }

    /** Keeps what came of reading a file. */
    public void keep(FileId file, TextState state, List<DocumentPage> pages, Instant now) {
        jdbc.sql("update knowledge.attachment_text set state = ?, pages = ?::jsonb, read_at = ? where file_id = ?")
                .params(Arrays.asList(
                        state.name(), json.writeValueAsString(pages), now.atOffset(ZoneOffset.UTC), file.value()))
                .update();
    }

    /** The words of one page; empty where there are none. */
    public Optional<DocumentPage> page(FileId file, int number) {
        return jdbc.sql("""
                        select p.value::text from knowledge.attachment_text t, jsonb_array_elements(t.pages) p
                         where t.file_id = ? and (p.value ->> 'number')::int = ?""")
                .params(file.value(), number)
                .query(String.class)
                .optional()
                .map(page -> json.readValue(page, DocumentPage.class));
    }

    /** Waits until nobody publishes, or keeps what was read, and lets nobody until this transaction has ended. */
    public void alone() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .list();
    }

    /** The practices with whose newest version a file was published. */
    public List<String> practices(FileId file) {
        return jdbc.sql("""
                        select distinct p.key from knowledge.practice p
                          join knowledge.contribution c on c.practice = p.key and c.published_version = p.latest
                          join knowledge.attachment a on a.contribution_id = c.id
                         where a.file_id = ? and p.stage = 'PUBLISHED'""")
                .param(file.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Those of these practices with whose newest version something was published, whoever asks. */
    public Set<String> attachedTo(Collection<String> practices) {
        return Set.copyOf(jdbc.sql("select practice from knowledge.attached_of_published(?) practice")
                .param(practices.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * What goes with the newest version of a published practice, in its order, whoever asks: of each as many whole pages
     * as its share of {@link #MOST_PASSAGES} holds.
     */
    public List<Searched> published(String practice) {
        return jdbc.sql("select * from knowledge.attachments_of_published(?, ?)")
                .params(practice, MOST_PASSAGES)
                .query((row, number) -> new Searched(
                        practice,
                        row.getObject("id", UUID.class),
                        row.getString("media_type").startsWith("application/pdf"),
                        row.getString("title"),
                        row.getString("alt"),
                        Locale.of(row.getString("language")),
                        List.of(json.readValue(row.getString("pages"), DocumentPage[].class))))
                .list();
    }
}
