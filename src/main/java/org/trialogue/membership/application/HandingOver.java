package org.trialogue.membership.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Handover;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Delegate;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * How a member hands what waits for them to a colleague; a deputy does so in the name of the principal, who is asked about it afterwards. Only
 * what is in rooms that both, and whoever does it, may enter: nothing is told of any other.
 */
@Service
@Transactional
public class HandingOver {

    private final Membership membership;
    private final GroupOfficers officers;
    private final OnBehalf onBehalf;
    private final Passing passing;
    private final RoomPeople people;

    HandingOver(Membership membership, GroupOfficers officers, OnBehalf onBehalf, Passing passing, RoomPeople people) {
        this.membership = membership;
        this.officers = officers;
        this.onBehalf = onBehalf;
        this.passing = passing;
        this.people = people;
    }

    /** Those whose tasks the member may hand over: their own, and those of whom they are the deputy. */
    @Transactional(readOnly = true)
    public List<Mandated> givers(WorkingGroupId group, MemberId member) {
        var principal = onBehalf.standing(group, member)
                .map(standing -> standing.principal().acting().member());
        return sitting(group)
                .filter(held -> held.person().id().equals(member)
                        || principal.filter(held.person().id()::equals).isPresent())
                .sorted(Comparator.comparing(held -> !held.person().id().equals(member)))
                .toList();
    }

    /** The colleagues to whom somebody's tasks can go: those of the same side, and of governments of the same country, by name. */
    @Transactional(readOnly = true)
    public List<Mandated> receivers(WorkingGroupId group, MemberId from) {
        var giver = membership.actingIn(from, group).map(people::delegate);
        return sitting(group)
                .filter(held -> giver.filter(one -> colleagues(one, people.delegate(held.acting())))
                        .isPresent())
                .filter(held -> !held.person().id().equals(from))
                .toList();
    }

    /** What would go from one to the other. */
    @Transactional(readOnly = true)
    public List<OpenTask> preview(WorkingGroupId group, MemberId from, MemberId to, MemberId member) {
        require(group, from, to, member);
        return passing.preview(from, to, rooms(group, from, to, member));
    }

    /**
     * Hands it over.
     *
     * @return how much it was
     * @throws Refusal when it is neither the member's own nor that of whom they are the deputy, the other is no colleague, or nothing is open
     */
    public int hand(WorkingGroupId group, MemberId from, MemberId to, MemberId member) {
        var by = officers.writing(group, member);
        require(group, from, to, member);
        var over = new Handover(from, to, member);
        var passed = passing.pass(group, over, rooms(group, from, to, member), by, "membership.tasks-handed-over");
        if (passed == 0) throw new Refusal("membership.refused.nothing-open");
        if (!from.equals(member))
            onBehalf.recordInRooms(
                    onBehalf.standing(group, member).orElseThrow(),
                    "membership.tasks-handed-over",
                    group.value(),
                    "workspaces/" + group);
        return passed;
    }

    private void require(WorkingGroupId group, MemberId from, MemberId to, MemberId member) {
        if (givers(group, member).stream().noneMatch(held -> held.person().id().equals(from)))
            throw new Refusal("membership.refused.tasks-of");
        if (receivers(group, from).stream().noneMatch(held -> held.person().id().equals(to)))
            throw new Refusal("membership.refused.colleague");
    }

    private static boolean colleagues(Delegate one, Delegate other) {
        var side = one.acting().affiliation();
        return side == other.acting().affiliation()
                && (side != Affiliation.GOVERNMENT || Objects.equals(one.country(), other.country()));
    }

    private Stream<Mandated> sitting(WorkingGroupId group) {
        return membership.mandatesIn(group).stream()
                .filter(held -> !held.acting().observes());
    }

    private List<Room> rooms(WorkingGroupId group, MemberId... all) {
        Set<RoomId> shared = new HashSet<>(membership.roomsOf(all[0]));
        for (var one : all) shared.retainAll(membership.roomsOf(one));
        return passing.open(group, shared);
    }
}
