package org.trialogue.plans.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.Board;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.Tally;

/**
 * A plan as scripts read it.
 *
 * @param link its address within the portal
 * @param state {@code drafting}, {@code agreed}, {@code running} or {@code closed}
 * @param workingGroupId the key of its working group
 * @param tally how many of its commitments have come how far, as claimed and as confirmed
 * @param parties those whom it binds; null in a list
 */
record PlanSaid(
        String id,
        String link,
        String title,
        String state,
        LocalDate from,
        LocalDate until,
        String workingGroup,
        String workingGroupId,
        Tally tally,
        @Nullable List<PartySaid> parties) {

    /** An organization. */
    record PartySaid(
            String id, String name, String side, @Nullable String country) {

        static PartySaid of(Organization organization) {
            return new PartySaid(
                    organization.id().toString(),
                    organization.name(),
                    organization.affiliation().key(),
                    organization.country());
        }
    }

    static PlanSaid of(PlanLine plan) {
        return of(plan, null);
    }

    static PlanSaid of(Board board) {
        return of(board.plan(), board.parties().stream().map(PartySaid::of).toList());
    }

    private static PlanSaid of(PlanLine plan, @Nullable List<PartySaid> parties) {
        return new PlanSaid(
                plan.id().toString(),
                plan.id().link(),
                plan.title(),
                plan.state().key(),
                plan.period().from(),
                plan.period().until(),
                plan.workingGroup().title(),
                plan.workingGroup().id().toString(),
                plan.tally(),
                parties);
    }
}
