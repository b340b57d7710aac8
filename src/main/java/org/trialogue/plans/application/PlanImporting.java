package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanPreview;
import org.trialogue.plans.ReadCommitment;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.HeadedTable;
import org.trialogue.platform.tables.HeadedTable.Line;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Standards;

/** A table of commitments comes in: first it is shown what it would do, then all that can be written is, or nothing. */
@Service
@Transactional
public class PlanImporting {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Commitments commitments;
    private final Planning planning;
    private final StepRows steps;
    private final AppliedRows applied;
    private final ImportedLinks links;
    private final Writable writable;
    private final Speaking speaking;
    private final Standards standards;

    PlanImporting(
            JdbcClient jdbc,
            Plans plans,
            Commitments commitments,
            Planning planning,
            StepRows steps,
            AppliedRows applied,
            ImportedLinks links,
            Writable writable,
            Speaking speaking,
            Standards standards) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.commitments = commitments;
        this.planning = planning;
        this.steps = steps;
        this.applied = applied;
        this.links = links;
        this.writable = writable;
        this.speaking = speaking;
        this.standards = standards;
    }

    /** What tells two commitments apart. */
    private record Told(String sentence, OrganizationId lead) {

        static Told of(CommitmentDraft draft) {
            return new Told(draft.sentence().toLowerCase(Locale.ROOT), draft.lead());
        }
    }

    /**
     * Reads CSV or XLSX, and writes nothing.
     *
     * @throws Refusal when someone other than a secretary asks, the plan is closed, or the file is no table of commitments at all
     */
    @Transactional(readOnly = true)
    public PlanPreview preview(PlanId id, byte[] file, Acting by) {
        var plan = spoken(plans.findById(id.value()), by);
        var columns = new ArrayList<>(PlanColumns.BOTH_WAYS);
        columns.addAll(PlanColumns.OUT);
        var table = HeadedTable.read(file, columns, PlanColumns.NEEDED, PlanColumns.MOST);
        var parties = parties(id);
        var told = told(id);
        var ground = writable.ground(plan);
        var rows = new ArrayList<ReadCommitment>();
        var problems = new ArrayList<ImportProblem>();
        var implementable = links.implementable(plan.room());
        var known = new HashMap<String, Boolean>();
        for (var lines : commitments(table.lines())) {
            var cells = new CommitmentCells(lines, parties, standards, implementable);
            read(ground, lines.getFirst(), cells, told, by, rows);
            links.check(cells, known);
            problems.addAll(cells.problems());
        }
        rows.removeIf(row -> problems.stream().anyMatch(problem -> problem.line() == row.line()));
        for (var found = links.objections(id, rows); !found.isEmpty(); found = links.objections(id, rows)) {
            problems.addAll(found);
            rows.removeIf(row -> problems.stream().anyMatch(problem -> problem.line() == row.line()));
        }
        return new PlanPreview(rows, problems, table.leftAlone());
    }

    /** The lines of each commitment: a line that says nothing but what is measured goes with the one before. */
    private static List<List<Line>> commitments(List<Line> lines) {
        var commitments = new ArrayList<List<Line>>();
        for (var line : lines) {
            if (commitments.isEmpty() || !CommitmentCells.continues(line)) commitments.add(new ArrayList<>());
            commitments.getLast().add(line);
        }
        return commitments;
    }

    /**
     * Writes down what can be.
     *
     * @return how many commitments there were
     * @throws Refusal when one of them was written down meanwhile, or a rule says no by now: then none is
     */
    public int take(PlanId id, PlanPreview preview, Acting by) {
        var plan = spoken(plans.alone(id.value()), by);
        var told = told(id);
        var ground = writable.ground(plan);
        var language = planning.language(by);
        var written = new LinkedHashMap<CommitmentRecord, ReadCommitment>();
        for (var row : preview.rows()) {
            if (!told.add(Told.of(row.draft())))
                throw new Refusal("plans.import.meanwhile", row.draft().sentence());
            written.put(planning.written(ground, row.draft(), language, by), row);
        }
        commitments.flush();
        steps.layOut(of(written, ReadCommitment::milestones), by);
        applied.write(of(written, ReadCommitment::practices), by);
        steps.link(links.needs(id, written), by);
        planning.entered(plan);
        return preview.rows().size();
    }

    private void read(
            Ground ground, Line line, CommitmentCells cells, Set<Told> told, Acting by, List<ReadCommitment> rows) {
        var draft = cells.draft();
        var laidOut = cells.milestones();
        if (draft == null) return;
        ground.objection(draft, by).ifPresent(refusal -> cells.wrong("", refusal));
        MilestoneKeeping.objection(draft.period(), laidOut).ifPresent(refusal -> cells.wrong("milestones", refusal));
        if (!told.add(Told.of(draft))) cells.wrong("sentence", new Refusal("plans.import.twice"));
        if (cells.problems().isEmpty())
            rows.add(new ReadCommitment(
                    line.line(),
                    draft,
                    laidOut,
                    cells.practices(),
                    cells.needs(),
                    line.cell("lead"),
                    line.cell("sharedWith"),
                    line.cell("shares")));
    }

    private static <T> Map<CommitmentRecord, T> of(
            Map<CommitmentRecord, ReadCommitment> written, Function<ReadCommitment, T> part) {
        var parts = new LinkedHashMap<CommitmentRecord, T>();
        written.forEach((commitment, row) -> parts.put(commitment, part.apply(row)));
        return parts;
    }

    private PlanRecord spoken(Optional<PlanRecord> found, Acting by) {
        var plan = found.orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        return plan;
    }

    /** The parties by each of their names, in whichever language, in small letters, alone and with the country. */
    private Map<String, Set<OrganizationId>> parties(PlanId id) {
        var parties = new HashMap<String, Set<OrganizationId>>();
        jdbc.sql("""
                        select o.id, o.country, n.name from plans.party y join membership.organization o on o.id = y.organization_id
                         cross join lateral (values (o.name_en), (o.name_fr), (o.name_es)) n (name)
                         where y.plan_id = ? and n.name is not null""").param(id.value()).query(row -> {
            var party = new OrganizationId(row.getObject("id", UUID.class));
            var name = row.getString("name");
            for (var called : List.of(name, PartyNames.with(name, row.getString("country"))))
                parties.computeIfAbsent(called.toLowerCase(Locale.ROOT), none -> new HashSet<>())
                        .add(party);
        });
        return parties;
    }

    private Set<Told> told(PlanId id) {
        return new HashSet<>(jdbc.sql(
                        "select sentence, lead_id from plans.commitment where plan_id = ? and not taken_out")
                .param(id.value())
                .query((row, number) -> new Told(
                        row.getString("sentence").toLowerCase(Locale.ROOT),
                        new OrganizationId(row.getObject("lead_id", UUID.class))))
                .list());
    }
}
