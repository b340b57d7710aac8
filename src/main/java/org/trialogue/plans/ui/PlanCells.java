package org.trialogue.plans.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    static List<String> of(TakenCommitment taken) {
        var promised = taken.promised();
        var measured = promised.indicator();
        var cells = new ArrayList<String>();
        cells.add(promised.sentence());
        cells.add(taken.name(promised.lead()));
        cells.add(promised.coLeads().stream().map(taken::name).collect(Collectors.joining("; ")));
        cells.add(promised.from().toString());
        cells.add(promised.until().toString());
        cells.add(String.join("; ", promised.standards()));
        cells.add(text(measured, Measured::name));
        cells.add(text(measured, each -> each.measure().key()));
        cells.add(text(measured, Measured::unit));
        cells.add(text(measured, each -> each.direction().key()));
        cells.add(text(measured, each -> number(each.baseline())));
        cells.add(text(measured, each -> each.baselineOn().toString()));
        cells.add(text(measured, each -> number(each.target())));
        cells.add(text(measured, each -> each.targetOn().toString()));
        cells.add(promised.milestones().stream()
                .map(step -> step.dueOn() + " " + step.title().replace(';', ','))
                .collect(Collectors.joining("; ")));
        cells.add(shares(promised));
        cells.add(String.join("; ", promised.provisions()));
        cells.add(String.join("; ", promised.needs()));
        cells.add(taken.accepted() ? "yes" : "no");
        cells.add(taken.declinedBy().stream().map(taken::name).collect(Collectors.joining("; ")));
        cells.add(claim(taken.claimed()));
        cells.add(claim(taken.confirmed()));
        cells.add(taken.standing().key());
        cells.add("/" + new CommitmentId(promised.id()).link());
        cells.add(String.join("; ", promised.practices()));
        cells.add(taken.hindrance().obstacles());
        cells.add(taken.hindrance().help());
        cells.add(taken.parts().stream().map(part -> part(taken, part)).collect(Collectors.joining("; ")));
        var unanswered = taken.unansweredBy();
        cells.add(unanswered == null ? "" : unanswered.toString());
        return cells;
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

    private static String text(@Nullable Measured measured, Function<Measured, String> text) {
        return measured == null ? "" : text.apply(measured);
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String claim(@Nullable Claim claim) {
        return claim == null ? "" : claim.key();
    }
}
