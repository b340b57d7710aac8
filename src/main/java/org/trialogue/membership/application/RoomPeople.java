package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.domain.Delegate;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.membership.domain.RoomMemberRecord;
import org.trialogue.membership.domain.RoomMembers;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.Seat;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who sits in a room today, and who could. */
@Component
class RoomPeople {

    private final Mandates mandates;
    private final Members members;
    private final Organizations organizations;
    private final RoomMembers entries;
    private final WorkingGroups workingGroups;
    private final Clock clock;

    RoomPeople(
            Mandates mandates,
            Members members,
            Organizations organizations,
            RoomMembers entries,
            WorkingGroups workingGroups,
            Clock clock) {
        this.mandates = mandates;
        this.members = members;
        this.organizations = organizations;
        this.entries = entries;
        this.workingGroups = workingGroups;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those in a room, each with the mandate, and with how they were let in where they were. */
    List<Seat> inside(RoomRecord room) {
        var in = entries.findByRoomAndLeftAtIsNull(room.getId());
        var group = workingGroups.findById(room.workingGroup().value()).orElseThrow();
        return holding(room).stream()
                .map(mandate -> new Seat(mandate, room, entry(in, mandate), group))
                .filter(seat -> seat.acting(today()).isPresent())
                .toList();
    }

    private static @Nullable RoomMemberRecord entry(List<RoomMemberRecord> in, MandateRecord mandate) {
        return in.stream()
                .filter(entry -> entry.mandate().equals(mandate.mandate()))
                .findFirst()
                .orElse(null);
    }

    /** Every mandate in the working group of a room that holds today. */
    List<MandateRecord> holding(RoomRecord room) {
        return mandates.findByWorkingGroupAndEndedAtIsNull(room.workingGroup().value()).stream()
                .filter(mandate -> mandate.holds(today()))
                .toList();
    }

    /**
     * The member of this transaction, as one of those in a room.
     *
     * @throws Refusal when it is not they who work, or they are not in it
     */
    MandateRecord self(RoomId room, MemberId member) {
        return mandates.seats(room.value(), List.of(member.value())).stream()
                .filter(seat -> Viewing.isFor(member) && seat.acting(today()).isPresent())
                .findFirst()
                .map(Seat::mandate)
                .orElseThrow(() -> new Refusal("membership.refused.room"));
    }

    /** A mandate that holds today in the working group of a room. */
    MandateRecord sitting(RoomRecord room, MandateId mandate) {
        return found(mandate)
                .filter(held -> held.workingGroup().equals(room.workingGroup()))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
    }

    Optional<MandateRecord> found(MandateId mandate) {
        return mandates.findById(mandate.value()).filter(held -> held.holds(today()));
    }

    /** Someone with a mandate, and from which country. */
    Delegate delegate(MandateRecord held) {
        return delegate(held.acting());
    }

    /** Someone who acts so, and from which country. */
    Delegate delegate(Acting acting) {
        var member = members.findById(acting.member().value());
        return new Delegate(acting, member.map(this::country).orElse(null));
    }

    /** The country of a member's organization, or null where it has none. */
    @Nullable
    String country(MemberRecord member) {
        return organization(member).map(OrganizationRecord::country).orElse(null);
    }

    private Optional<OrganizationRecord> organization(MemberRecord member) {
        UUID key = member.organization();
        return key == null ? Optional.empty() : organizations.findById(key);
    }
}
