package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A body of all three groups. */
@Entity
@Table(schema = "membership", name = "working_group")
public class WorkingGroupRecord {

    /** The longest title that still fits on a page's head. */
    public static final int LONGEST_TITLE = 200;

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

    /** The working group's key. */
    public WorkingGroupId id() {
        return new WorkingGroupId(id);
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
