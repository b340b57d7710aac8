package org.trialogue.membership.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.InvitedMember;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Rules;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.CalendarEntries;
import org.trialogue.membership.domain.CalendarEntryRecord;
import org.trialogue.membership.domain.Charters;
import org.trialogue.membership.domain.GovernmentGroups;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Answers from the tables, afresh each time: a mandate that ended a moment ago lets no one in. */
@Service
@Transactional(readOnly = true)
class StoredMembership implements Membership {

    private final Members members;
    private final ReadersNames names;
    private final WorkingGroups workingGroups;
    private final Charters charters;
    private final CalendarEntries calendar;
    private final Rooms rooms;
    private final EnteredRooms entered;
    private final Mandates mandates;
    private final MandatesToday held;
    private final Nominations nominations;
    private final GovernmentGroups groups;
    private final Arrival arrival;

    StoredMembership(
            Members members,
            ReadersNames names,
            WorkingGroups workingGroups,
            Charters charters,
            CalendarEntries calendar,
            Rooms rooms,
            EnteredRooms entered,
            Mandates mandates,
            MandatesToday held,
            Nominations nominations,
            GovernmentGroups groups,
            Arrival arrival) {
        this.members = members;
        this.names = names;
        this.workingGroups = workingGroups;
        this.charters = charters;
        this.calendar = calendar;
        this.rooms = rooms;
        this.entered = entered;
        this.mandates = mandates;
        this.held = held;
        this.nominations = nominations;
        this.groups = groups;
        this.arrival = arrival;
    }

    @Override
    public Optional<Acting> actingIn(MemberId member, WorkingGroupId workingGroup) {
        return held.in(workingGroup, member)
                .flatMap(mandate -> workingGroups.findById(workingGroup.value()).map(group -> group.acting(mandate)));
    }

    @Override
    public Optional<Acting> actingIn(MemberId member, RoomId room) {
        return Optional.ofNullable(actingIn(List.of(member), room).get(member));
    }

    @Override
    public Map<MemberId, Acting> actingIn(Collection<MemberId> members, RoomId room) {
        return entered.acting(members, room);
    }

    @Override
    public Map<MemberId, Acting> writingIn(Collection<MemberId> members, RoomId room) {
        return entered.writing(members, room);
    }

    @Override
    public Optional<Acting> actingOn(MemberId member, RoomId room, UUID piece) {
        return Optional.ofNullable(actingOn(List.of(member), room, piece).get(member));
    }

    @Override
    public Map<MemberId, Acting> actingOn(Collection<MemberId> members, RoomId room, UUID piece) {
        return entered.actingOn(members, room, piece);
    }

    @Override
    public Map<MemberId, Acting> writingOn(Collection<MemberId> members, RoomId room, UUID piece) {
        return entered.writingOn(members, room, piece);
    }

    @Override
    public Set<RoomId> roomsOf(MemberId member) {
        return entered.of(member);
    }

    @Override
    public Optional<Room> room(RoomId room) {
        return rooms.findById(room.value())
                .flatMap(found ->
                        workingGroups.findById(found.workingGroup().value()).map(found::shown));
    }

    @Override
    public Set<RoomId> roomsIn(WorkingGroupId workingGroup) {
        return rooms.findByWorkingGroupIn(List.of(workingGroup.value())).stream()
                .map(RoomRecord::room)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public RoomId sharedRoom(WorkingGroupId workingGroup) {
        return rooms.findByWorkingGroupAndKind(workingGroup.value(), RoomKind.SHARED)
                .map(RoomRecord::room)
                .orElseThrow(() -> new IllegalArgumentException("no working group " + workingGroup));
    }

    @Override
    public List<Mandated> mandatesIn(WorkingGroupId workingGroup) {
        var today = held.day();
        return mandatesGivenIn(workingGroup).stream()
                .filter(each -> each.holds(today))
                .toList();
    }

    @Override
    public List<Mandated> mandatesGivenIn(WorkingGroupId workingGroup) {
        return mandates.findByWorkingGroupAndEndedAtIsNull(workingGroup.value()).stream()
                .flatMap(mandate -> person(mandate.acting().member()).map(mandate::heldBy).stream())
                .sorted(Comparator.comparing(Mandated::affiliation)
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    @Override
    public List<Organization> organizationsIn(WorkingGroupId workingGroup) {
        var found = new LinkedHashMap<OrganizationId, Organization>();
        for (var mandated : mandatesIn(workingGroup)) {
            var key = mandated.person().organizationId();
            if (key != null) organization(key).ifPresent(organization -> found.put(key, organization));
        }
        return List.copyOf(found.values());
    }

    @Override
    public Optional<Person> person(MemberId member) {
        return members.findById(member.value()).map(this::shown);
    }

    @Override
    public Optional<Organization> organization(OrganizationId organization) {
        return names.organization(organization.value());
    }

    @Override
    @Transactional
    public Optional<NominationState> standing(NominationId nomination) {
        return nominations.standing(nomination.value()).map(NominationRecord::state);
    }

    @Override
    @Transactional
    public boolean waitsForItsSide(MandateId mandate) {
        return mandates.standing(mandate.value())
                .filter(found -> !found.isLetIn())
                .isPresent();
    }

    @Override
    public boolean isAskedToJoin(UUID governmentGroup, MandateId mandate) {
        return groups.standing(new GovernmentGroupId(governmentGroup))
                .filter(group -> group.asks(mandate))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InvitedMember> invited(NominationId nomination) {
        return nominations
                .findById(nomination.value())
                .flatMap(found -> Optional.ofNullable(found.subject())
                        .flatMap(members::findBySubject)
                        .filter(found::asksToAnswer)
                        .map(member -> new InvitedMember(member.id(), "invitations/" + found.declineKey())));
    }

    @Override
    public List<WorkingGroup> workingGroupsOf(MemberId member) {
        return titled(held.of(member)).filter(group -> group.archived() == null).toList();
    }

    @Override
    public List<WorkingGroup> archivedOf(MemberId member) {
        return titled(held.of(member)).filter(group -> group.archived() != null).toList();
    }

    @Override
    public List<WorkingGroup> secretaryOf(MemberId member) {
        return titled(held.of(member).filter(mandate -> mandate.acting().forSecretariat()))
                .filter(group -> group.archived() == null)
                .toList();
    }

    private Stream<WorkingGroup> titled(Stream<MandateRecord> some) {
        return some.flatMap(mandate -> workingGroup(mandate.workingGroup()).stream())
                .sorted(Comparator.comparing(WorkingGroup::title, String.CASE_INSENSITIVE_ORDER));
    }

    @Override
    public Optional<WorkingGroup> workingGroup(WorkingGroupId workingGroup) {
        return workingGroups.findById(workingGroup.value()).map(this::shown);
    }

    @Override
    public Optional<CalendarEntry> calendarEntry(CalendarEntryId entry) {
        return calendar.findById(entry.value()).map(CalendarEntryRecord::shown);
    }

    @Override
    public List<CalendarEntry> calendarOf(MemberId member, Instant from, Instant until, int atMost) {
        var groups = workingGroupsOf(member).stream()
                .map(group -> group.id().value())
                .toList();
        return calendar.touching(groups, from, until, Limit.of(atMost)).stream()
                .map(CalendarEntryRecord::shown)
                .toList();
    }

    @Override
    public Rules rules(WorkingGroupId workingGroup) {
        return charters.of(workingGroup).shown().rules();
    }

    private WorkingGroup shown(WorkingGroupRecord group) {
        return new WorkingGroup(
                group.id(),
                group.title(),
                group.purpose(),
                held.sidesIn(group.id()),
                group.archived().orElse(null));
    }

    private Person shown(MemberRecord member) {
        return member.shown(arrival.organizationName(member));
    }
}
