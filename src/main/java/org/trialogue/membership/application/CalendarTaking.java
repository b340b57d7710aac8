package org.trialogue.membership.application;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.CalendarEntries;
import org.trialogue.membership.domain.CalendarEntryRecord;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Hands out calendars, to take along; that they were taken is recorded. */
@Service
@Transactional
public class CalendarTaking {

    private static final int MOST = 1_000;

    private final CalendarEntries entries;
    private final Membership membership;
    private final GroupOfficers officers;
    private final CalendarFile file;
    private final Audit audit;

    CalendarTaking(
            CalendarEntries entries, Membership membership, GroupOfficers officers, CalendarFile file, Audit audit) {
        this.entries = entries;
        this.membership = membership;
        this.officers = officers;
        this.file = file;
        this.audit = audit;
    }

    /**
     * The whole calendar of a working group.
     *
     * @throws Refusal when the reader has no mandate in it
     */
    public String all(WorkingGroupId group, MemberId reader) {
        return taken(
                group,
                entries.findByWorkingGroupOrderByBeginsDesc(group.value(), Limit.of(MOST)),
                group.value(),
                reader);
    }

    /**
     * One entry alone.
     *
     * @throws Refusal when there is none in view
     */
    public String one(CalendarEntryId id, MemberId reader) {
        var entry = entries.findById(id.value()).orElseThrow(() -> new Refusal("membership.refused.entry-gone"));
        return taken(entry.shown().workingGroup(), List.of(entry), id.value(), reader);
    }

    private String taken(WorkingGroupId group, List<CalendarEntryRecord> some, UUID subject, MemberId reader) {
        var by = officers.sitting(group, reader);
        var title = membership.workingGroup(group).orElseThrow().title();
        var besides = Particulars.of(Kind.READING).and("format", null, "ics");
        audit.record(by, membership.sharedRoom(group).value(), "membership.calendar-taken", subject, besides);
        return file.of(title, some.stream().map(CalendarEntryRecord::shown).toList());
    }
}
