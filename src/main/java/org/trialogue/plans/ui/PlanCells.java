package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.Promised;
import org.trialogue.plans.Promised.Measured;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.TakenCommitment.Part;

/** A commitment as the cells of a table, the same in every language, so that it can come in again. */
final class PlanCells {

    private PlanCells() {}

    static List<String> head() {
        return Stream.concat(PlanColumns.BOTH_WAYS.stream(), PlanColumns.OUT.stream())
                .toList();
    }

    /** The rows of a commitment: one with all that it says, and one for each further indicator with what that says. */
    static List<List<String>> of(TakenCommitment taken) {
        var indicators = taken.promised().indicators();
        var rows = new ArrayList<List<String>>();
        rows.add(in(said(taken, indicators.isEmpty() ? Map.of() : measured(indicators.getFirst()))));
        indicators.stream().skip(1).forEach(indicator -> rows.add(in(measured(indicator))));
        return rows;
    }

    private static List<String> in(Map<String, String> cells) {
        return head().stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static Map<String, String> said(TakenCommitment taken, Map<String, String> measured) {
        var promised = taken.promised();
        var cells = new HashMap<>(measured);
        cells.put("sentence", promised.sentence());
        cells.put("lead", taken.name(promised.lead()));
        cells.put("sharedWith", joined(promised.coLeads().stream().map(taken::name)));
        cells.put("start", promised.from().toString());
        cells.put("due", promised.until().toString());
        cells.put("standards", joined(promised.standards().stream()));
        cells.put(
                "milestones",
                joined(promised.milestones().stream()
                        .map(step -> step.dueOn() + " " + PlanColumns.among(step.title()))));
        cells.put("shares", shares(promised));
        cells.put("provisions", joined(promised.provisions().stream().map(PlanColumns::among)));
        cells.put("dependsOn", joined(promised.needs().stream().map(PlanColumns::among)));
        cells.put("practices", joined(promised.practices().stream()));
        cells.put("accepted", taken.accepted() ? "yes" : "no");
        cells.put("declinedBy", joined(taken.declinedBy().stream().map(taken::name)));
        cells.put("claimed", claim(taken.claimed()));
        cells.put("confirmed", claim(taken.confirmed()));
        cells.put("standing", taken.standing().key());
        cells.put("address", "/" + new CommitmentId(promised.id()).link());
        cells.put("obstacles", taken.hindrance().obstacles());
        cells.put("helpWanted", taken.hindrance().help());
        cells.put("parts", joined(taken.parts().stream().map(part -> part(taken, part))));
        cells.put("unansweredBy", Objects.toString(taken.unansweredBy(), ""));
        return cells;
    }

    private static Map<String, String> measured(Measured indicator) {
        var cells = new HashMap<String, String>();
        cells.put("indicator", indicator.name());
        cells.put("measure", indicator.measure().key());
        cells.put("unit", indicator.unit());
        cells.put("direction", indicator.direction().key());
        cells.put("baseline", number(indicator.baseline()));
        cells.put("baselineOn", indicator.baselineOn().toString());
        cells.put("target", number(indicator.target()));
        cells.put("targetOn", indicator.targetOn().toString());
        cells.put("targets", joined(indicator.interim().stream().map(aim -> aim.on() + " " + number(aim.value()))));
        cells.put("source", indicator.source());
        cells.put("method", indicator.method());
        cells.put(
                "breakdown",
                indicator.breakdowns().stream().map(PlanCells::divided).collect(Collectors.joining(" | ")));
        return cells;
    }

    private static String divided(Breakdown breakdown) {
        var name = breakdown.name().isEmpty() ? "" : " " + breakdown.name();
        return breakdown.dimension().key() + name + ": " + breakdown.written();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }

    private static String part(TakenCommitment taken, Part part) {
        var confirmed = part.confirmed();
        return taken.name(part.organization()).replace(';', ',') + ": "
                + part.claimed().key() + ", "
                + (confirmed == null ? "" : "confirmed " + confirmed.key() + ", ")
                + part.standing().key();
    }

    private static String shares(Promised promised) {
        if (promised.shares().isEmpty()) return "";
        return Stream.concat(Stream.of(promised.lead()), promised.coLeads().stream())
                .map(promised.shares()::get)
                .map(share -> share == null ? "" : share.toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String claim(@Nullable Claim claim) {
        return claim == null ? "" : claim.key();
    }
}
