package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.CalendarChanged;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** An entry in a working group's calendar, which its secretaries and its Chair keep. What is called off stays there, and says so. */
@Entity
@Table(schema = "membership", name = "calendar_entry")
public class CalendarEntryRecord extends AbstractAggregateRoot<CalendarEntryRecord> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int edition;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String title;

    @Column(name = "begins_at")
    private Instant begins;

    @Column(name = "ends_at")
    private @Nullable Instant ends;

    private String zone;
    private String place;
    private String note;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "called_off_at")
    private @Nullable Instant calledOffAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarEntryRecord() {}

    /**
     * Enters it.
     *
     * @throws Refusal when neither a secretary nor the Chair asks
     */
    public CalendarEntryRecord(WorkingGroupId workingGroup, CalendarEntryDraft draft, Acting by, Instant now) {
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        write(draft, by, now);
    }

    /**
     * It says this instead.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when neither a secretary nor the Chair asks, it was called off, or another one saved in the meantime
     */
    public void change(CalendarEntryDraft draft, int seen, Acting by, Instant now) {
        if (seen != edition) throw new Refusal("membership.refused.changed-meanwhile");
        if (calledOffAt != null) throw new Refusal("membership.refused.entry-called-off");
        edition++;
        write(draft, by, now);
    }

    /**
     * It does not take place.
     *
     * @throws Refusal when neither a secretary nor the Chair asks, or it was called off already
     */
    public void callOff(Acting by, Instant now) {
        require(by);
        if (calledOffAt != null) throw new Refusal("membership.refused.entry-called-off");
        calledOffAt = now;
        edition++;
        registerEvent(new CalendarChanged(id, workingGroup, edition, by.member().value()));
    }

    private void write(CalendarEntryDraft draft, Acting by, Instant now) {
        require(by);
        kind = draft.kind();
        title = draft.title();
        begins = draft.begins();
        ends = draft.ends();
        zone = draft.zone().getId();
        place = draft.place();
        note = draft.note();
        enteredBy = by.member().value();
        enteredAt = now;
        registerEvent(new CalendarChanged(id, workingGroup, edition, by.member().value()));
    }

    private static void require(Acting by) {
        if (!by.forSecretariat() && by.capacity() != Capacity.CHAIR)
            throw new Refusal("membership.refused.officers-only");
    }

    /** As others see it. */
    public CalendarEntry shown() {
        var said = new CalendarEntryDraft(kind, title, begins, ends, ZoneId.of(zone), place, note);
        return new CalendarEntry(
                new CalendarEntryId(id), new WorkingGroupId(workingGroup), said, enteredAt, calledOffAt, edition);
    }

    /** What the record says of it, after something else was said before, or nothing. */
    public Particulars besides(@Nullable CalendarEntryDraft before) {
        return Particulars.NONE
                .and("title", before == null ? null : before.title(), title)
                .and("begins", before == null ? null : before.begins(), begins)
                .and("ends", before == null ? null : before.ends(), ends)
                .and("place", before == null ? null : before.place(), place)
                .inGroup(workingGroup);
    }
}
