package org.trialogue.plans.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.BoardLine;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Gauge;
import org.trialogue.plans.PartLine;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.TakenOut;
import org.trialogue.plans.rest.PlanSaid.PartySaid;

/**
 * A commitment as scripts read it.
 *
 * @param link its address within the portal
 * @param claimed what the lead party said last: {@code under_way}, {@code held_up} or {@code done}; null where nothing was reported
 * @param confirmed what another group confirmed last, or null
 * @param standing {@code open}, {@code claimed}, {@code confirmed} or {@code contested}
 * @param unansweredBy the day that passed without another group answering what was reported last, or null
 * @param reportDue when the report that is owed next is due, or null
 * @param accepted whether all whom it binds have accepted it as it stands
 * @param declinedBy those whom it would bind and who declined it as it stands
 * @param reports how many reports there are, which a new one can name as {@code after}; null in a list
 * @param share how much of it the lead party answers for, in per cent; null in a list, or where it is not said
 * @param sharedWith who share in it, each with its part; null in a list
 * @param standards the codes of the instruments that it serves; null in a list
 * @param articles which articles of these are meant, by the code of the instrument; null in a list
 * @param indicator the first of its indicators, or null
 * @param indicators all of them with what was reported; null in a list
 * @param practices those of the library that it applies; null in a list
 * @param monitors partners that look after it, and confirm or contest for themselves; null in a list
 * @param takenOut that it was taken out of its plan, and why; null where it is in it, as all in a list are
 */
record CommitmentSaid(
        String id,
        String link,
        String plan,
        String sentence,
        PartySaid lead,
        LocalDate from,
        LocalDate due,
        @Nullable String claimed,
        @Nullable String confirmed,
        String standing,
        boolean overdue,
        @Nullable LocalDate unansweredBy,
        @Nullable LocalDate reportDue,
        boolean accepted,
        List<PartySaid> declinedBy,
        @Nullable IndicatorSaid indicator,
        @Nullable Integer reports,
        @Nullable BigDecimal share,
        @Nullable List<SharingSaid> sharedWith,
        @Nullable List<String> standards,
        @Nullable Map<String, List<String>> articles,
        @Nullable List<PracticeSaid> practices,
        @Nullable List<SeriesSaid> indicators,
        @Nullable List<PartySaid> monitors,
        @Nullable TakenOutSaid takenOut) {

    /** On which day, by UTC, it was taken out of its plan, and why. */
    record TakenOutSaid(LocalDate on, String reason) {

        static TakenOutSaid of(TakenOut out) {
            return new TakenOutSaid(LocalDate.ofInstant(out.said().at(), ZoneOffset.UTC), out.reason());
        }
    }

    /** A practice, with its address within the portal. */
    record PracticeSaid(String key, String title, String link) {

        static PracticeSaid of(AppliedPractice practice) {
            return new PracticeSaid(practice.key(), practice.title(), practice.link());
        }
    }

    /**
     * Who shares in it, with how much of it in per cent; null where that is not said, or it declined its part.
     *
     * @param claimed what it says of its own part; null where it reported nothing
     * @param confirmed what was confirmed of that last, or null
     * @param standing how its newest report on its part stands; null where there is none
     */
    record SharingSaid(
            PartySaid party,
            @Nullable BigDecimal share,
            boolean declined,
            @Nullable String claimed,
            @Nullable String confirmed,
            @Nullable String standing) {

        static SharingSaid of(CommitmentPage page, Organization party) {
            var stands = page.parts().stream()
                    .filter(part -> part.party().id().equals(party.id()))
                    .findFirst();
            return new SharingSaid(
                    PartySaid.of(party),
                    CommitmentSaid.share(page, party),
                    page.line().declinedBy().contains(party),
                    stands.map(part -> part.claimed().key()).orElse(null),
                    stands.map(PartLine::confirmed).map(Claim::key).orElse(null),
                    stands.map(part -> part.standing().key()).orElse(null));
        }
    }

    /** What it is measured by. */
    record IndicatorSaid(
            String name,
            String measure,
            String unit,
            String direction,
            BigDecimal baseline,
            LocalDate baselineOn,
            BigDecimal target,
            LocalDate targetOn,
            @Nullable BigDecimal reached) {

        static IndicatorSaid of(Gauge gauge) {
            var indicator = gauge.indicator();
            return new IndicatorSaid(
                    indicator.name(),
                    indicator.measure().key(),
                    indicator.unit(),
                    indicator.direction().key(),
                    indicator.baseline().value(),
                    indicator.baseline().on(),
                    indicator.target().value(),
                    indicator.target().on(),
                    gauge.actual());
        }
    }

    static CommitmentSaid of(BoardLine line) {
        return of(line.line(), line.plan(), null, null, null, null, null, null, null, null, null);
    }

    static CommitmentSaid of(
            CommitmentPage page,
            List<AppliedPractice> practices,
            List<Organization> monitors,
            List<SeriesSaid> indicators) {
        var takenOut = page.takenOut();
        return of(
                page.line(),
                page.plan().id(),
                page.reports().size(),
                share(page, page.line().lead()),
                page.coLeads().stream()
                        .map(party -> SharingSaid.of(page, party))
                        .toList(),
                page.draft().standards().stream().sorted().toList(),
                page.draft().articles().byCode(),
                practices.stream().map(PracticeSaid::of).toList(),
                indicators,
                monitors.stream().map(PartySaid::of).toList(),
                takenOut == null ? null : TakenOutSaid.of(takenOut));
    }

    private static @Nullable BigDecimal share(CommitmentPage page, Organization party) {
        return page.line().declinedBy().contains(party)
                ? null
                : page.draft().shares().of(party.id());
    }

    private static CommitmentSaid of(
            CommitmentLine line,
            PlanId plan,
            @Nullable Integer reports,
            @Nullable BigDecimal share,
            @Nullable List<SharingSaid> sharedWith,
            @Nullable List<String> standards,
            @Nullable Map<String, List<String>> articles,
            @Nullable List<PracticeSaid> practices,
            @Nullable List<SeriesSaid> indicators,
            @Nullable List<PartySaid> monitors,
            @Nullable TakenOutSaid takenOut) {
        var claimed = line.claimed();
        var confirmed = line.confirmed();
        var owed = line.owed();
        var gauge = line.gauge();
        return new CommitmentSaid(
                line.id().toString(),
                line.id().link(),
                plan.toString(),
                line.sentence(),
                PartySaid.of(line.lead()),
                line.period().from(),
                line.period().until(),
                claimed == null ? null : claimed.key(),
                confirmed == null ? null : confirmed.key(),
                line.standing().key(),
                line.overdue(),
                line.unansweredBy(),
                owed == null ? null : owed.dueOn(),
                line.accepted(),
                line.declinedBy().stream().map(PartySaid::of).toList(),
                gauge == null ? null : IndicatorSaid.of(gauge),
                reports,
                share,
                sharedWith,
                standards,
                articles,
                practices,
                indicators,
                monitors,
                takenOut);
    }
}
