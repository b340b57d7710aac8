package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Recommendation.Said;
import org.trialogue.plans.RecommendationPreview;
import org.trialogue.plans.domain.CountryNames;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.HeadedTable;
import org.trialogue.platform.tables.HeadedTable.Line;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** A list of what supervisory bodies recommended comes in: first it is shown what it would do, then all that can be written is, or nothing. */
@Service
@Transactional
public class RecommendationImporting {

    private final RecommendationRows rows;
    private final Plans plans;
    private final Speaking speaking;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    RecommendationImporting(
            RecommendationRows rows, Plans plans, Speaking speaking, Standards standards, Audit audit, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.speaking = speaking;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads CSV or XLSX, and writes nothing.
     *
     * @throws Refusal when someone other than a secretary asks, the plan is closed, or the file is no such list at all
     */
    @Transactional(readOnly = true)
    public RecommendationPreview preview(PlanId id, byte[] file, Acting by) {
        var plan = spoken(id, by);
        var table = HeadedTable.read(
                file,
                RecommendationPreview.COLUMNS,
                Set.copyOf(RecommendationPreview.NEEDED),
                RecommendationPreview.MOST);
        var standing = rows.places(plan.room());
        var seen = new HashSet<List<Object>>();
        var good = new ArrayList<Said>();
        var problems = new ArrayList<ImportProblem>();
        var known = 0;
        for (var line : table.lines()) {
            var cells = new LineCells(line);
            var said = said(cells, line);
            if (said != null && !seen.add(said.place()))
                cells.wrong("reference", new Refusal("plans.recommendations.twice"));
            problems.addAll(cells.problems());
            if (said == null || !cells.problems().isEmpty()) continue;
            if (standing.contains(said.place())) known++;
            else good.add(said);
        }
        return new RecommendationPreview(good, known, problems, table.leftAlone());
    }

    /**
     * Writes down what can be.
     *
     * @return how many there were
     * @throws Refusal when one of them was taken in meanwhile, or a rule says no by now: then none is
     */
    public int take(PlanId id, RecommendationPreview preview, Acting by) {
        var plan = spoken(id, by);
        rows.alone(plan.room());
        var standing = rows.places(plan.room());
        for (var said : preview.rows())
            if (standing.contains(said.place()))
                throw new Refusal("plans.recommendations.meanwhile", said.body(), said.country(), said.code());
        rows.add(plan.room(), preview.rows(), clock.instant());
        audit.record(
                by,
                plan.room().value(),
                "plans.recommendations-imported",
                id.value(),
                Particulars.now("library-rows", preview.rows().size()));
        return preview.rows().size();
    }

    private @Nullable Said said(LineCells cells, Line line) {
        if (cells.unreadable()) return null;
        var country = cells.needed("country");
        var code = country == null ? null : cells.read("country", () -> CountryNames.code(country));
        var named = cells.needed("instrument");
        var instrument = named == null ? null : cells.read("instrument", () -> instrument(named));
        var body = cells.needed("body");
        var day = cells.day("date", cells.needed("date"));
        var on = day == null ? null : cells.read("date", () -> past(day));
        var words = cells.needed("recommendation");
        if (code == null || instrument == null || body == null || on == null || words == null) return null;
        return cells.read(
                "recommendation",
                () -> new Said(code, instrument, body, on, line.cell("reference"), words, line.cell("link")));
    }

    private String instrument(String named) {
        return standards
                .named(named)
                .map(Instrument::code)
                .orElseThrow(() -> new Refusal("standards.refused.unknown-instrument", named));
    }

    private LocalDate past(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) throw new Refusal("plans.recommendations.future", day.toString());
        return day;
    }

    private PlanRecord spoken(PlanId id, Acting by) {
        var plan = Optional.of(id.value())
                .flatMap(plans::findById)
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        return plan;
    }
}
