package org.trialogue.plans.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.domain.Answering;
import org.trialogue.plans.domain.Chase;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Owing;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Whom a commitment concerns: those who lead it, those who answer, and who is told when neither does. */
@Component
class Concerned {

    private static final Set<Capacity> WATCHING = Set.of(Capacity.CHAIR, Capacity.SPOKESPERSON);

    private final Membership membership;

    Concerned(Membership membership) {
        this.membership = membership;
    }

    /** Of those present the members of whoever gave a report, those who only look on aside. */
    static List<Mandated> reporting(CommitmentRecord commitment, ReportRecord report, List<Mandated> present) {
        return belonging(report.party(commitment), present);
    }

    /** Of those present the ones who may answer a report. */
    static List<Mandated> answering(CommitmentRecord commitment, ReportRecord report, List<Mandated> present) {
        return answering(commitment, report.side(commitment), present);
    }

    /** Of those present the ones who look after the working group, or lead a group in it, and hear of what is contested there. */
    static List<Mandated> watching(List<Mandated> present) {
        return present.stream()
                .filter(held -> held.acting().forSecretariat() || WATCHING.contains(held.capacity()))
                .toList();
    }

    /**
     * Those who may enter a room today: a partner with a mandate alone is not among them. Nobody is asked for anything in a working group that is in the
     * archive.
     */
    List<Mandated> present(RoomId room) {
        return membership
                .room(room)
                .filter(found -> membership
                        .workingGroup(found.workingGroup())
                        .filter(group -> group.archived() == null)
                        .isPresent())
                .map(this::inside)
                .orElse(List.of());
    }

    private List<Mandated> inside(Room room) {
        var given = membership.mandatesIn(room.workingGroup());
        var acting = membership.actingIn(
                given.stream().map(held -> held.person().id()).toList(), room.id());
        return given.stream()
                .filter(held -> acting.containsKey(held.person().id()))
                .toList();
    }

    /**
     * Who is reminded at a stage: those who owe it; once it is late their deputies, too; a week later the spokesperson of their group, too.
     * Governments have no spokesperson: each speaks alone. Where the lead party has nobody left, the secretaries learn of it once it is late.
     *
     * @param answering of those present the ones who owe an answer
     * @param present who is present in its room
     */
    static List<Mandated> reminded(
            CommitmentRecord commitment, List<Mandated> answering, Owing what, Chase stage, List<Mandated> present) {
        var owing = what == Owing.CONFIRMATION ? answering : leading(commitment, present);
        Set<Affiliation> sides = owing.stream().map(Mandated::affiliation).collect(Collectors.toSet());
        if (what != Owing.CONFIRMATION) sides.add(commitment.leadSide());
        var orphaned = what != Owing.CONFIRMATION && owing.isEmpty();
        return present.stream()
                .filter(reached(owing, sides, stage)
                        .or(held -> orphaned && stage.late() && held.acting().forSecretariat()))
                .distinct()
                .toList();
    }

    /** Of those present the ones who may answer a report, until it was answered for them. */
    static List<Mandated> stillAsked(CommitmentRecord commitment, ReportRecord report, List<Mandated> present) {
        return answering(commitment, report, present).stream()
                .filter(held -> !report.answeredBy(Respondent.of(held)))
                .toList();
    }

    private static Predicate<Mandated> reached(List<Mandated> owing, Set<Affiliation> sides, Chase stage) {
        var first = owing.stream().filter(held -> !deputizes(held)).toList();
        if (first.isEmpty()) first = owing;
        var told = new HashSet<>(first);
        var mandates = first.stream().map(Mandated::mandate).collect(Collectors.toSet());
        return held -> told.contains(held)
                || stage.late() && deputizes(held) && (owing.contains(held) || mandates.contains(held.deputyOf()))
                || stage == Chase.WEEK_AFTER
                        && held.capacity() == Capacity.SPOKESPERSON
                        && sides.contains(held.affiliation());
    }

    private static boolean deputizes(Mandated held) {
        return held.capacity() == Capacity.DEPUTY;
    }

    /** Of those present the lead party's members, those who only look on aside. */
    static List<Mandated> leading(CommitmentRecord commitment, List<Mandated> present) {
        return belonging(commitment.lead(), present);
    }

    private static List<Mandated> belonging(OrganizationId party, List<Mandated> present) {
        return present.stream()
                .filter(held ->
                        !held.acting().observes() && party.equals(held.person().organizationId()))
                .toList();
    }

    private static List<Mandated> answering(CommitmentRecord commitment, Affiliation reporter, List<Mandated> present) {
        return present.stream()
                .filter(held -> Answering.objection(
                                commitment, reporter, held.person().organizationId(), held.acting())
                        .isEmpty())
                .toList();
    }
}
