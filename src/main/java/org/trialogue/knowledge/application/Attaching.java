package org.trialogue.knowledge.application;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.domain.AttachmentLimits;
import org.trialogue.knowledge.domain.AttachmentRows;
import org.trialogue.knowledge.domain.AttachmentTexts;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.files.Shelf;
import org.trialogue.platform.pages.DocumentPage;

/** What goes with a practice: its author puts it to the contribution, and it is published with it. */
@Service
@Transactional
public class Attaching {

    private final AttachmentRows rows;
    private final AttachmentTexts texts;
    private final ContributionRows contributions;
    private final FileStore files;
    private final Voices voices;
    private final Clock clock;

    Attaching(
            AttachmentRows rows,
            AttachmentTexts texts,
            ContributionRows contributions,
            FileStore files,
            Voices voices,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.contributions = contributions;
        this.files = files;
        this.voices = voices;
        this.clock = clock;
    }

    /** How many megabytes a file may have. */
    public long megabytes() {
        return files.largest().toMegabytes();
    }

    /** What is put to a contribution that the member of this transaction sees. */
    @Transactional(readOnly = true)
    public List<Attachment> of(UUID contribution) {
        return rows.of(contribution);
    }

    /** What goes with a version of a practice. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String practice, int version) {
        return rows.of(practice, version);
    }

    /** One that goes with a practice, in whatever version. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String practice, UUID attachment) {
        return rows.find(attachment)
                .filter(found -> contributions
                        .find(found.contribution())
                        .filter(told ->
                                told.state() == Contribution.State.PUBLISHED && practice.equals(told.practice()))
                        .isPresent());
    }

    /** The words of one of its pages; empty where that page has none. */
    @Transactional(readOnly = true)
    public Optional<DocumentPage> page(Attachment attachment, int number) {
        return texts.page(attachment.file(), number);
    }

    /**
     * Puts a file to a contribution. The stream is read to its end and not closed.
     *
     * @throws Refusal to anybody but its author, while others look at it, where there are enough, and of a file that is not taken
     */
    public UUID add(UUID contribution, String name, InputStream content, MemberId member) {
        var told = open(contribution, member);
        if (rows.of(contribution).size() >= AttachmentLimits.MOST)
            throw new Refusal("knowledge.refused.attachments", AttachmentLimits.MOST);
        var kept = kept(contribution, name, content, member);
        var id = UUID.randomUUID();
        var title = AttachmentLimits.titled(kept.name());
        rows.add(id, contribution, kept.id(), title, told.language(), member, clock.instant());
        if (!kept.isApart() && !kept.mediaType().startsWith("image/")) texts.await(kept.id(), member);
        return id;
    }

    /**
     * Calls it otherwise.
     *
     * @param alt what is to be seen in it, for those who do not see it
     * @throws Refusal to anybody but the author of its contribution, while others look at it, and of words that are missing or too many
     */
    public void describe(UUID attachment, String title, String alt, Locale language, MemberId member) {
        open(found(attachment).contribution(), member);
        rows.describe(attachment, AttachmentLimits.title(title), AttachmentLimits.alt(alt), language);
    }

    /**
     * Takes it away. A file that went with no version of the practice is gone for good.
     *
     * @throws Refusal to anybody but the author of its contribution, and while others look at it
     */
    public void remove(UUID attachment, MemberId member) {
        var found = found(attachment);
        open(found.contribution(), member);
        rows.remove(attachment);
        files.drop(found.file());
    }

    private KeptFile kept(UUID contribution, String name, InputStream content, MemberId member) {
        var kept = files.find(files.keep(new Shelf(contribution), name, content, member))
                .orElseThrow();
        if (!AttachmentLimits.takes(kept.mediaType()))
            throw new Refusal("knowledge.refused.attachment-kind", kept.name());
        return kept;
    }

    private Contribution open(UUID id, MemberId member) {
        voices.required(member);
        rows.lock(id);
        var told = contributions.find(id).orElseThrow(() -> new Refusal("knowledge.refused.no-contribution"));
        if (!told.by().member().equals(member)) throw new Refusal("knowledge.refused.not-yours");
        if (!told.isOpen() || told.translation()) throw new Refusal("knowledge.refused.not-open");
        return told;
    }

    private Attachment found(UUID attachment) {
        return rows.find(attachment).orElseThrow(() -> new Refusal("knowledge.refused.attachment-gone"));
    }
}
