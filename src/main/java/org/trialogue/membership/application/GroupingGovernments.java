package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.GovernmentGroupChanged;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.GovernmentsAskedNoMore;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.GovernmentGroupRecord;
import org.trialogue.membership.domain.GovernmentGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Named groups of governments: a secretary forms them, their coordinators keep them along with the secretary. Each government is in one by its own word: it is
 * asked, says yes or no, and leaves when it wishes.
 */
@Service
@Transactional
public class GroupingGovernments {

    private final GovernmentGroups groups;
    private final Membership membership;
    private final GroupOfficers officers;
    private final Audit audit;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupingGovernments(
            GovernmentGroups groups,
            Membership membership,
            GroupOfficers officers,
            Audit audit,
            Refusals refusals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.membership = membership;
        this.officers = officers;
        this.audit = audit;
        this.refusals = refusals;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A group, and what its reader may do with it. Who is asked to join it is told to those alone who keep it.
     *
     * @param kept whether the reader keeps its list
     * @param own the reader's own mandate where it is in the group, or null
     * @param asked the reader's own mandate where it is asked to join, or null
     */
    public record Seen(
            GovernmentGroup group,
            boolean kept,
            @Nullable MandateId own,
            @Nullable MandateId asked) {}

    /**
     * Those of a working group, by name.
     *
     * @throws Refusal when the reader has no mandate in it
     */
    @Transactional(readOnly = true)
    public List<Seen> in(WorkingGroupId workingGroup, MemberId reader) {
        var by = officers.sitting(workingGroup, reader);
        var held = membership.mandatesIn(workingGroup);
        return groups.standing(workingGroup.value()).stream()
                .map(group -> seen(group, held, by))
                .toList();
    }

    private static Seen seen(GovernmentGroupRecord group, List<Mandated> held, Acting by) {
        var shown = group.shown(held);
        var kept = group.keptBy(by, held);
        var told = kept ? shown : shown.askingNobody();
        return new Seen(told, kept, own(shown.governments(), by), own(shown.asked(), by));
    }

    /** Those who may be in such a group. */
    @Transactional(readOnly = true)
    public List<Mandated> governments(WorkingGroupId workingGroup, MemberId reader) {
        officers.sitting(workingGroup, reader);
        return membership.mandatesIn(workingGroup).stream()
                .filter(GovernmentGroupRecord::mayJoin)
                .toList();
    }

    /**
     * Forms a group, and asks the governments to join.
     *
     * @throws Refusal when a rule says no, or another group has its name
     */
    public GovernmentGroupId form(WorkingGroupId workingGroup, GovernmentGroupDraft draft, MemberId member) {
        var by = officers.convening(workingGroup, member, "membership.governments-grouped");
        var held = membership.mandatesIn(workingGroup);
        var group = new GovernmentGroupRecord(workingGroup, draft, held, by, clock.instant());
        groups.keep(group);
        audit.record(
                by,
                shared(workingGroup),
                "membership.governments-grouped",
                group.id().value(),
                Particulars.now("name", draft.name()).inGroup(workingGroup.value()));
        asked(by, workingGroup, group.id(), List.of(), group.shown(held).asked());
        return group.id();
    }

    /**
     * Makes of a group what the draft says: those added are asked to join, those left out are out.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no, or another group has its name
     */
    public void change(GovernmentGroupId id, GovernmentGroupDraft draft, int seen, MemberId member) {
        var workingGroup = workingGroup(id);
        var by = officers.writing(workingGroup, member);
        var group = groups.inHand(id.value()).orElseThrow(() -> unkept(id, workingGroup, by));
        var held = membership.mandatesIn(workingGroup);
        var before = group.shown(held);
        group.change(draft, seen, held, by);
        groups.keep(group);
        var after = group.shown(held);
        var said = Particulars.NONE
                .and("name", before.name(), after.name())
                .and("governments", names(before.governments()), names(after.governments()))
                .and("coordinator", coordinator(before), coordinator(after));
        audit.record(
                by,
                shared(workingGroup),
                "membership.government-group-changed",
                id.value(),
                said.inGroup(workingGroup.value()));
        asked(by, workingGroup, id, before.asked(), after.asked());
    }

    /** Who is asked is on record in no room: whoever keeps the record of the working group reads it, and not all who sit in it. */
    private void asked(
            Acting by, WorkingGroupId workingGroup, GovernmentGroupId id, List<Mandated> before, List<Mandated> after) {
        if (before.equals(after)) return;
        var said = Particulars.NONE.and("asked", names(before), names(after));
        audit.record(by, null, "membership.governments-asked", id.value(), said.inGroup(workingGroup.value()));
    }

    /**
     * A government that is asked to join a group says yes or no: whoever holds its mandate does that.
     *
     * @throws Refusal when the member is not asked
     */
    public void answer(GovernmentGroupId id, boolean joins, MemberId member) {
        var workingGroup = workingGroup(id);
        var by = officers.writing(workingGroup, member);
        var group = groups.findById(id.value()).orElseThrow(GroupingGovernments::gone);
        var own = own(group.shown(membership.mandatesIn(workingGroup)).asked(), by);
        if (own == null) throw gone();
        if (joins) groups.join(id.value(), own.value());
        if (groups.answered(id.value(), own.value()) == 0) throw gone();
        events.publishEvent(new GovernmentsAskedNoMore(id.value(), List.of(own.value())));
        events.publishEvent(new GovernmentGroupChanged(id.value(), workingGroup.value(), List.of()));
        audit.record(
                by,
                joins ? shared(workingGroup) : null,
                joins ? "membership.government-group-joined" : "membership.government-group-declined",
                id.value(),
                Particulars.NONE.inGroup(workingGroup.value()));
    }

    /**
     * A government leaves a group: whoever holds its mandate does that, and asks nobody.
     *
     * @throws Refusal when the member is not in it
     */
    public void leave(GovernmentGroupId id, MemberId member) {
        var workingGroup = workingGroup(id);
        var by = officers.writing(workingGroup, member);
        var group = groups.findById(id.value()).orElseThrow(GroupingGovernments::gone);
        var own = own(group.shown(membership.mandatesIn(workingGroup)).governments(), by);
        if (own == null || groups.leave(id.value(), own.value()) == 0) throw gone();
        List<UUID> left = group.isCoordinatedBy(own) ? List.of() : List.of(own.value());
        events.publishEvent(new GovernmentGroupChanged(id.value(), workingGroup.value(), left));
        audit.record(
                by,
                shared(workingGroup),
                "membership.government-group-left",
                id.value(),
                Particulars.NONE.inGroup(workingGroup.value()));
    }

    /**
     * Dissolves a group.
     *
     * @throws Refusal when a rule says no
     */
    public void dissolve(GovernmentGroupId id, MemberId member) {
        var workingGroup = workingGroup(id);
        var by = officers.convening(workingGroup, member, "membership.government-group-dissolved");
        var group = groups.inHand(id.value()).orElseThrow(GroupingGovernments::gone);
        group.dissolve(by, clock.instant());
        groups.saveAndFlush(group);
        audit.record(
                by,
                shared(workingGroup),
                "membership.government-group-dissolved",
                id.value(),
                Particulars.NONE.inGroup(workingGroup.value()));
    }

    private WorkingGroupId workingGroup(GovernmentGroupId id) {
        return groups.workingGroupOf(id.value()).map(WorkingGroupId::new).orElseThrow(GroupingGovernments::gone);
    }

    private Refusal unkept(GovernmentGroupId id, WorkingGroupId workingGroup, Acting by) {
        refusals.record(by, "membership.government-group-changed", id.value(), workingGroup.value());
        return new Refusal("membership.refused.government-group-keepers");
    }

    private UUID shared(WorkingGroupId workingGroup) {
        return membership.sharedRoom(workingGroup).value();
    }

    private static Refusal gone() {
        return new Refusal("membership.refused.government-group-gone");
    }

    private static @Nullable MandateId own(List<Mandated> some, Acting by) {
        return some.stream()
                .filter(each -> each.acting().equals(by))
                .findFirst()
                .map(Mandated::mandate)
                .orElse(null);
    }

    private static List<String> names(List<Mandated> some) {
        return some.stream().map(GroupingGovernments::name).sorted().toList();
    }

    private static @Nullable String coordinator(GovernmentGroup group) {
        var coordinator = group.coordinator();
        return coordinator == null ? null : name(coordinator);
    }

    /** The government, where the person's organization is known. */
    private static String name(Mandated held) {
        var organization = held.person().organization();
        return organization == null ? held.person().name() : organization;
    }
}
