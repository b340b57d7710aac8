package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Provision;
import org.trialogue.plans.ReadCommitment;
import org.trialogue.plans.domain.Circle;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.ImportProblem;

/** Finds what the commitments of a file point to by its words: provisions of the room, practices of the library, and one another. */
@Component
class ImportedLinks {

    private static final String NEEDS = "dependsOn";

    private final JdbcClient jdbc;
    private final Implementable implementable;
    private final AppliedRows applied;

    ImportedLinks(JdbcClient jdbc, Implementable implementable, AppliedRows applied) {
        this.jdbc = jdbc;
        this.implementable = implementable;
        this.applied = applied;
    }

    /** The provisions of a room by their words now, and by those under which its commitments know them. */
    Map<String, Provision> implementable(RoomId room) {
        var named = new HashMap<String, Provision>();
        jdbc.sql(
                        "select distinct text_id, block, label from plans.implemented where room_id = ? order by label, text_id, block")
                .param(room.value())
                .query(row -> {
                    var provision = new Provision(
                            row.getObject("text_id", UUID.class), row.getString("block"), row.getString("label"));
                    named.putIfAbsent(PlanColumns.among(provision.label()), provision);
                });
        implementable.in(room).forEach(provision -> named.put(PlanColumns.among(provision.label()), provision));
        return named;
    }

    /**
     * Notes which practices are too many, or not published.
     *
     * @param known which are, of those that were asked for so far
     */
    void check(CommitmentCells cells, Map<String, Boolean> known) {
        var keys = cells.practices();
        if (keys.size() > Applying.MOST)
            cells.wrong("practices", new Refusal("plans.refused.practices-many", Applying.MOST));
        for (var key : keys)
            if (!known.computeIfAbsent(key, applied::published))
                cells.wrong("practices", new Refusal("plans.refused.no-practice", key));
    }

    /** A row, with a key as if it were written down. */
    private record Keyed(ReadCommitment row, UUID key) {}

    /** What is wrong with what commitments of a file depend on: nobody is called so, several are, or they would wait for one another in a circle. */
    List<ImportProblem> objections(PlanId plan, List<ReadCommitment> rows) {
        var problems = new ArrayList<ImportProblem>();
        var named = named(plan);
        var keyed = rows.stream().map(row -> new Keyed(row, UUID.randomUUID())).toList();
        for (var each : keyed)
            named.computeIfAbsent(PlanColumns.among(each.row().draft().sentence()), none -> new HashSet<>())
                    .add(each.key());
        var needs = new HashMap<UUID, Set<UUID>>();
        for (var each : keyed) needs.put(each.key(), needed(each.row(), named, problems));
        for (var each : keyed)
            if (!Circle.from(each.key(), needs).isEmpty())
                problems.add(problem(
                        each.row(), "plans.import.circle", each.row().draft().sentence()));
        return problems;
    }

    private static Set<UUID> needed(ReadCommitment row, Map<String, Set<UUID>> named, List<ImportProblem> problems) {
        var needed = new HashSet<UUID>();
        for (var sentence : row.needs()) {
            var found = named.getOrDefault(sentence, Set.of());
            if (found.size() == 1) needed.addAll(found);
            else if (found.isEmpty()) problems.add(problem(row, "plans.import.needs-unknown", sentence));
            else problems.add(problem(row, "plans.import.needs-several", sentence));
        }
        return needed;
    }

    private static ImportProblem problem(ReadCommitment row, String key, String sentence) {
        return new ImportProblem(row.line(), NEEDS, key, List.of(sentence));
    }

    /** What those that were written down need of one another, and of what was there. */
    Map<CommitmentRecord, Set<UUID>> needs(PlanId plan, Map<CommitmentRecord, ReadCommitment> written) {
        var named = named(plan);
        var needs = new LinkedHashMap<CommitmentRecord, Set<UUID>>();
        written.forEach((commitment, row) -> {
            var needed = new HashSet<UUID>();
            for (var sentence : row.needs()) {
                var found = named.getOrDefault(sentence, Set.of());
                if (found.size() != 1) throw new Refusal("plans.import.needs-unknown", sentence);
                needed.addAll(found);
            }
            needs.put(commitment, needed);
        });
        return needs;
    }

    private Map<String, Set<UUID>> named(PlanId plan) {
        var named = new HashMap<String, Set<UUID>>();
        jdbc.sql("select id, sentence from plans.commitment where plan_id = ? and not taken_out")
                .param(plan.value())
                .query(row -> {
                    named.computeIfAbsent(PlanColumns.among(row.getString("sentence")), none -> new HashSet<>())
                            .add(row.getObject("id", UUID.class));
                });
        return named;
    }
}
