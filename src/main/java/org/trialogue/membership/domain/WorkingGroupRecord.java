package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Archived;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A body of all three groups. */
@Entity
@Table(schema = "membership", name = "working_group")
public class WorkingGroupRecord {

    /** The longest title that still fits on a page's head. */
    public static final int LONGEST_TITLE = 200;

    /** The longest reason for putting it into the archive. */
    public static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String title;
    private String purpose;

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "archived_by")
    private @Nullable UUID archivedBy;

    @Column(name = "archive_reason")
    private @Nullable String archiveReason;

    @SuppressWarnings("NullAway.Init")
    protected WorkingGroupRecord() {}

    /**
     * Opens a working group.
     *
     * @throws Refusal when the title is empty or too long, or someone other than the secretariat asks
     */
    public WorkingGroupRecord(String title, String purpose, Acting by, Instant now) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        if (title.isBlank()) throw new Refusal("membership.refused.title-missing");
        if (title.strip().length() > LONGEST_TITLE) throw new Refusal("membership.refused.title-long", LONGEST_TITLE);
        this.id = UUID.randomUUID();
        this.title = title.strip();
        this.purpose = purpose.strip();
        this.openedBy = by.member().value();
        this.openedAt = now;
    }

    /**
     * Puts it into the archive: from now on it is read and no more written.
     *
     * @throws Refusal when someone other than the secretariat asks, no reason is given, or it is there already
     */
    public void archive(String reason, Acting by, Instant now) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        if (archivedAt != null) throw new Refusal("membership.refused.archived");
        if (reason.isBlank()) throw new Refusal("membership.refused.archive-reason");
        if (reason.strip().length() > LONGEST_REASON)
            throw new Refusal("membership.refused.archive-reason-long", LONGEST_REASON);
        archivedAt = now;
        archivedBy = by.member().value();
        archiveReason = reason.strip();
    }

    /**
     * Takes it out of the archive.
     *
     * @throws Refusal when someone other than the secretariat asks, or it is not there
     */
    public void reopen(Acting by) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        if (archivedAt == null) throw new Refusal("membership.refused.not-archived");
        archivedAt = null;
        archivedBy = null;
        archiveReason = null;
    }

    /** Since when it is in the archive, and why; empty while it is at work. */
    public Optional<Archived> archived() {
        return archivedAt == null || archiveReason == null
                ? Optional.empty()
                : Optional.of(new Archived(archivedAt, archiveReason));
    }

    /**
     * Lets write only what is at work.
     *
     * @throws Refusal when it is in the archive
     */
    public void requireAtWork() {
        if (archivedAt != null) throw new Refusal("membership.refused.archived");
    }

    /** Whether it is at work, and not in the archive. */
    public boolean isAtWork() {
        return archivedAt == null;
    }

    /** The working group's key. */
    public WorkingGroupId id() {
        return new WorkingGroupId(id);
    }

    /** As what the holder of a mandate acts here: in the archive everybody looks on, and no more. */
    public Acting acting(MandateRecord mandate) {
        return archivedAt == null ? mandate.acting() : mandate.lookingOn();
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Its mandate in one line. */
    public String purpose() {
        return purpose;
    }
}
