package org.trialogue.plans.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.platform.Refusal;

/** What a commitment says where it comes along into a new plan. */
final class CopyDrafts {

    private CopyDrafts() {}

    /** As it would come along, so many days later, and due by the last day of the plan that it comes into where it begins before. */
    static CopyRow row(CommitmentRecord commitment, long days, LocalDate last) {
        var draft = commitment.draft();
        return new CopyRow(commitment.id(), draft.sentence(), draft.lead(), moved(draft.period(), days, last));
    }

    /** A day that could not be meant there stays what it was. */
    private static Period moved(Period old, long days, LocalDate last) {
        try {
            var from = old.from().plusDays(days);
            var until = old.until().plusDays(days);
            return new Period(from, until.isAfter(last) && !from.isAfter(last) ? last : until);
        } catch (Refusal outside) {
            return old;
        }
    }

    /**
     * The lead party's share goes along with it alone, not to whom leads in its place; of the provisions those that are still there, in the room of their
     * texts alone.
     */
    static CommitmentDraft drafted(CommitmentDraft old, CopyRow row, PlanRecord source, Ground ground) {
        var plan = ground.plan();
        var sharing = old.coLeads().stream()
                .filter(party -> plan.binds(party) && !party.equals(row.lead()))
                .collect(Collectors.toSet());
        return new CommitmentDraft(
                old.sentence(),
                row.lead(),
                sharing,
                source.room().equals(plan.room()) ? ground.there(old.provisions()) : List.of(),
                old.standards(),
                row.period(),
                moved(
                        old.indicators(),
                        ChronoUnit.DAYS.between(
                                old.period().until(), row.period().until())),
                old.shares()
                        .of(party -> sharing.contains(party) || party.equals(old.lead()) && party.equals(row.lead())),
                old.articles());
    }

    /** Where things stood stays as it was measured; the targets move. */
    private static List<Indicator> moved(List<Indicator> old, long days) {
        return old.stream()
                .map(indicator -> new Indicator(
                        UUID.randomUUID(),
                        indicator.name(),
                        indicator.measure(),
                        indicator.unit(),
                        indicator.direction(),
                        indicator.baseline(),
                        indicator.targets().stream()
                                .map(target ->
                                        new Figure(target.value(), target.on().plusDays(days)))
                                .toList(),
                        indicator.source(),
                        indicator.method(),
                        indicator.breakdowns()))
                .toList();
    }

    /** Steps on the way, each as many days later as what they lead to begins, and none outside of its days. */
    static List<MilestoneDraft> moved(List<MilestoneDraft> steps, Period before, Period within) {
        var days = ChronoUnit.DAYS.between(before.from(), within.from());
        return steps.stream()
                .map(step -> new MilestoneDraft(
                        null, step.title(), clamped(step.dueOn().plusDays(days), within)))
                .toList();
    }

    /** The day, or the nearest one within. */
    private static LocalDate clamped(LocalDate day, Period within) {
        if (day.isBefore(within.from())) return within.from();
        return day.isAfter(within.until()) ? within.until() : day;
    }
}
