package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.CalendarEntries;
import org.trialogue.membership.domain.CalendarEntryRecord;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** The calendar of a working group: all of it read it, its secretaries and its Chair keep it. */
@Service
@Transactional
public class CalendarKeeping {

    private final CalendarEntries entries;
    private final Membership membership;
    private final GroupOfficers officers;
    private final Audit audit;
    private final Clock clock;

    CalendarKeeping(CalendarEntries entries, Membership membership, GroupOfficers officers, Audit audit, Clock clock) {
        this.entries = entries;
        this.membership = membership;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Some of the entries: of those that are over the last first, of the others the next.
     *
     * @param page which, from 0
     * @throws Refusal when the reader has no mandate in the working group
     */
    @Transactional(readOnly = true)
    public List<CalendarEntry> page(WorkingGroupId group, boolean over, int page, int onAPage, MemberId reader) {
        officers.sitting(group, reader);
        var some = PageRequest.of(page, onAPage);
        var found = over
                ? entries.past(group.value(), clock.instant(), some)
                : entries.coming(group.value(), clock.instant(), some);
        return found.stream().map(CalendarEntryRecord::shown).toList();
    }

    /** How many entries there are that are over, or that are not. */
    @Transactional(readOnly = true)
    public int count(WorkingGroupId group, boolean over, MemberId reader) {
        officers.sitting(group, reader);
        return over
                ? entries.countPast(group.value(), clock.instant())
                : entries.countComing(group.value(), clock.instant());
    }

    /**
     * Enters something.
     *
     * @throws Refusal when a rule says no
     */
    public CalendarEntryId enter(WorkingGroupId group, CalendarEntryDraft draft, MemberId member) {
        var by = officers.deciding(group, member, "membership.calendar-entered");
        var entry = entries.saveAndFlush(new CalendarEntryRecord(group, draft, by, clock.instant()));
        var id = entry.shown().id();
        audit.record(
                by,
                membership.sharedRoom(group).value(),
                "membership.calendar-entered",
                id.value(),
                entry.besides(null));
        return id;
    }

    /**
     * Changes what an entry says.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no
     */
    public void change(CalendarEntryId id, CalendarEntryDraft draft, int seen, MemberId member) {
        var group = group(id);
        var by = officers.deciding(group, member, "membership.calendar-changed");
        var entry = inHand(id);
        var before = entry.shown().said();
        entry.change(draft, seen, by, clock.instant());
        entries.saveAndFlush(entry);
        audit.record(
                by,
                membership.sharedRoom(group).value(),
                "membership.calendar-changed",
                id.value(),
                entry.besides(before));
    }

    /**
     * Calls an entry off; it stays in the calendar.
     *
     * @throws Refusal when a rule says no
     */
    public void callOff(CalendarEntryId id, MemberId member) {
        var group = group(id);
        var by = officers.deciding(group, member, "membership.calendar-called-off");
        var entry = inHand(id);
        entry.callOff(by, clock.instant());
        entries.saveAndFlush(entry);
        audit.record(
                by,
                membership.sharedRoom(group).value(),
                "membership.calendar-called-off",
                id.value(),
                Particulars.NONE.inGroup(group.value()));
    }

    private WorkingGroupId group(CalendarEntryId id) {
        return entries.workingGroupOf(id.value()).map(WorkingGroupId::new).orElseThrow(CalendarKeeping::gone);
    }

    private CalendarEntryRecord inHand(CalendarEntryId id) {
        return entries.inHand(id.value()).orElseThrow(CalendarKeeping::gone);
    }

    private static Refusal gone() {
        return new Refusal("membership.refused.entry-gone");
    }
}
