package org.trialogue.plans.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.GroupDate;
import org.trialogue.plans.MonthOfAll;
import org.trialogue.plans.MonthQuestion;
import org.trialogue.plans.Occasion;
import org.trialogue.platform.MemberId;

/** One calendar of all that a member may see: what is due in plans, what waits to be confirmed, and when their working groups sit. */
@Service
@Transactional(readOnly = true)
public class CalendarReading {

    /** So much a month shows at most; beyond it the reader narrows. */
    static final int MOST = 500;

    private final CalendarRows rows;
    private final Membership membership;

    CalendarReading(CalendarRows rows, Membership membership) {
        this.rows = rows;
        this.membership = membership;
    }

    /**
     * A month of it.
     *
     * @param zone the reader's, in which sittings have their day
     */
    public MonthOfAll of(MonthQuestion question, ZoneId zone, MemberId reader) {
        var due = rows.of(question, MOST + 1);
        var dates = dates(question, zone, reader);
        var all = Stream.concat(dates.stream(), due.stream().limit(MOST))
                .sorted(Comparator.comparing(Occasion::day).thenComparing(Occasion::kind))
                .toList();
        return new MonthOfAll(all, due.size() > MOST || dates.size() == MOST);
    }

    /** The sittings of a member's working groups within some days, called off or not, as a calendar of their own is told them. */
    List<GroupDate> sittings(MemberId member, LocalDate from, LocalDate until) {
        return dates(member, from, until, ZoneOffset.UTC).stream()
                .filter(date -> date.entry().said().kind() == EntryKind.SITTING)
                .toList();
    }

    private List<Occasion> dates(MonthQuestion question, ZoneId zone, MemberId reader) {
        if (Stream.of(Occasion.Kind.values()).noneMatch(kind -> kind.ofGroup() && question.asksFor(kind)))
            return List.of();
        var first = question.month().atDay(1);
        var found = new ArrayList<Occasion>();
        for (var date : dates(reader, first, first.plusMonths(1), zone)) {
            var occasion = occasion(date, zone);
            var elsewhere = question.group() != null
                    && !question.group().equals(date.entry().workingGroup());
            if (!elsewhere && question.asksFor(occasion.kind())) found.add(occasion);
        }
        return found;
    }

    private List<GroupDate> dates(MemberId member, LocalDate from, LocalDate until, ZoneId zone) {
        var titles = titles(member);
        return membership
                .calendarOf(
                        member,
                        from.atStartOfDay(zone).toInstant(),
                        until.atStartOfDay(zone).toInstant(),
                        MOST)
                .stream()
                .map(entry -> new GroupDate(entry, titles.getOrDefault(entry.workingGroup(), "")))
                .toList();
    }

    private Map<WorkingGroupId, String> titles(MemberId member) {
        return membership.workingGroupsOf(member).stream()
                .collect(Collectors.toMap(WorkingGroup::id, WorkingGroup::title));
    }

    private static Occasion occasion(GroupDate date, ZoneId zone) {
        CalendarEntry entry = date.entry();
        var begins = entry.said().begins();
        var first = begins.atZone(zone).toLocalDate();
        var ends = entry.said().ends();
        var last = ends == null ? first : ends.atZone(zone).toLocalDate();
        return new Occasion(
                entry.said().kind() == EntryKind.SITTING ? Occasion.Kind.SITTING : Occasion.Kind.GROUP_DATE,
                entry.said().title(),
                date.workingGroup(),
                entry.link(),
                last,
                last.equals(first) ? null : first,
                begins,
                entry.calledOff());
    }
}
