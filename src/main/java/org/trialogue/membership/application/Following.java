package org.trialogue.membership.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.domain.GovernmentGroups;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.platform.MemberId;

/**
 * What follows a mandate when another person holds it: those who are its deputies, and those nominated as such, and its place in named groups of
 * governments.
 */
@Component
class Following {

    private final Mandates mandates;
    private final Nominations nominations;
    private final GovernmentGroups groups;

    Following(Mandates mandates, Nominations nominations, GovernmentGroups groups) {
        this.mandates = mandates;
        this.nominations = nominations;
        this.groups = groups;
    }

    /** The nominations of a mandate's deputies that may still become mandates, in hand from now on: to be asked for before the working group is. */
    List<NominationRecord> nominated(MandateId principal) {
        return nominations.ofDeputies(principal.value(), NominationState.OPEN);
    }

    /** They stand in for the holder of the one mandate, and for that of the other from now on. */
    void follow(MandateId before, List<NominationRecord> nominated, MandateRecord given, MemberId by) {
        var deputies = mandates.findByDeputyOfAndEndedAtIsNull(before.value());
        deputies.forEach(deputy -> deputy.standInFor(given.mandate()));
        mandates.saveAllAndFlush(deputies);
        nominated.forEach(nomination -> nomination.standInFor(given.mandate()));
        nominations.saveAllAndFlush(nominated);
        for (var grouped : groups.standing(given.workingGroup().value()))
            if (grouped.follow(before, given.mandate(), by)) groups.saveAndFlush(grouped);
        groups.pass(before.value(), given.mandate().value());
    }
}
