package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.Articles;

/** A working group whose commitments are tracked, new for each test. */
@WithCouncil
public abstract class TrackingSetting {

    protected static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    protected Council council;

    @Autowired
    protected Planning planning;

    @Autowired
    protected Reporting reporting;

    @Autowired
    protected Confirming confirming;

    @Autowired
    protected PlanReading reading;

    protected Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    /** A plan of so many parties, from a day on for two years. */
    protected PlanId planned(Rhythm rhythm, LocalDate from, Acting... parties) {
        return as(body.secretary(), () -> planning.open(body.id(), draft(rhythm, from, parties), body.secretary()));
    }

    protected PlanDraft draft(Rhythm rhythm, LocalDate from, Acting... parties) {
        var bound = Arrays.stream(parties).map(council::organization).collect(Collectors.toSet());
        return new PlanDraft(
                "Agencies " + body.id(), new Period(from, from.plusYears(2).minusDays(1)), rhythm, bound);
    }

    protected CommitmentId committed(PlanId plan, Acting lead, LocalDate from, LocalDate due, boolean measured) {
        var draft = new CommitmentDraft(
                "Inspect every agency, " + UUID.randomUUID() + ".",
                council.organization(lead),
                Set.of(),
                List.of(),
                Set.of("C181"),
                new Period(from, due),
                measured ? indicator() : null,
                Shares.NONE,
                Articles.parsed("C181 7(1)", "C181 14"));
        return as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
    }

    protected ReportId report(CommitmentId commitment, Acting by, Claim claim, Period period) {
        var page = page(commitment, by);
        var indicator = page.draft().indicator();
        Map<UUID, BigDecimal> actuals = indicator == null ? Map.of() : Map.of(indicator.id(), new BigDecimal(40));
        var draft = new ReportDraft(
                claim, "Agencies were visited.", period, actuals, page.reports().size());
        return as(by, () -> reporting.report(commitment, draft, List.of(), by));
    }

    protected void answer(ReportId report, Verdict verdict, Acting by) {
        as(by, () -> {
            confirming.answer(report, new Answer(verdict, "We were there."), by);
            return true;
        });
    }

    protected CommitmentPage page(CommitmentId commitment, Acting viewer) {
        return as(viewer, () -> reading.commitment(commitment, viewer.member())).orElseThrow();
    }

    /** Lets a commitment have been due: nobody can promise something for yesterday. */
    protected void wasDue(CommitmentId commitment, LocalDate due) {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update plans.commitment set starts_on = ?, due_on = ? where id = ?",
                        due.minusMonths(1),
                        due,
                        commitment.value()));
    }

    protected static <T extends @Nullable Object> T as(Acting by, Supplier<T> deed) {
        return Viewing.as(by.member(), deed);
    }

    private static Indicator indicator() {
        return new Indicator(
                UUID.randomUUID(),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusDays(30)),
                new Figure(new BigDecimal(90), TODAY.plusYears(1)));
    }
}
