package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.TextId;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Citing;

/**
 * Commitments as they refer to instruments, of the plans that the viewer may see: those that they name themselves, and those that the
 * provisions name which they put into effect. What its lead party declined is nobody's.
 */
@Component
class CitingCommitments implements Citing {

    private static final int TITLE = 120;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Drafts drafts;

    CitingCommitments(JdbcClient jdbc, Plans plans, Drafts drafts) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.drafts = drafts;
    }

    private record Found(Citation citation, long total) {}

    private record Implements(UUID text, String block, Citation commitment) {}

    @Override
    public String kind() {
        return "commitment";
    }

    @Override
    public Cited citing(String code, int atMost) {
        var found = jdbc.sql("""
                        select c.id, c.sentence, c.language, i.ref, count(*) over () as total
                          from plans.commitment c join plans.cited i on i.commitment_id = c.id
                         where upper(i.code) = upper(?) and not c.declined order by c.sentence, c.id limit ?""")
                .params(code, atMost)
                .query((row, number) -> new Found(
                        told(
                                row.getObject("id", UUID.class),
                                row.getString("sentence"),
                                row.getString("language"),
                                code,
                                row.getString("ref")),
                        row.getLong("total")))
                .list();
        return new Cited(
                found.stream().map(Found::citation).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    @Override
    public String whole() {
        return "plan";
    }

    @Override
    public Optional<Served> served(String key) {
        return id(key).flatMap(plans::findById).map(this::served);
    }

    private Served served(PlanRecord plan) {
        var all = new ArrayList<>(named(plan.id().value()));
        all.addAll(throughProvisions(plan.id().value()));
        return new Served(plan.draft().title(), Locale.ROOT, plan.id().link(), all);
    }

    private List<Citation> named(UUID plan) {
        return jdbc.sql("""
                        select c.id, c.sentence, c.language, i.code, i.ref
                          from plans.commitment c join plans.cited i on i.commitment_id = c.id
                         where c.plan_id = ? and not c.declined order by c.sentence, c.id, i.code""")
                .param(plan)
                .query((row, number) -> told(
                        row.getObject("id", UUID.class),
                        row.getString("sentence"),
                        row.getString("language"),
                        row.getString("code"),
                        row.getString("ref")))
                .list();
    }

    private List<Citation> throughProvisions(UUID plan) {
        var texts = new HashMap<UUID, Map<String, List<CitedProvision>>>();
        return jdbc
                .sql("""
                        select c.id, c.sentence, c.language, p.text_id, p.block
                          from plans.commitment c join plans.implemented p on p.commitment_id = c.id
                         where c.plan_id = ? and not c.declined order by c.sentence, c.id""")
                .param(plan)
                .query((row, number) -> new Implements(
                        row.getObject("text_id", UUID.class),
                        row.getString("block"),
                        told(
                                row.getObject("id", UUID.class),
                                row.getString("sentence"),
                                row.getString("language"),
                                "",
                                "")))
                .list()
                .stream()
                .flatMap(implemented -> throughProvision(implemented, texts).stream())
                .toList();
    }

    private List<Citation> throughProvision(
            Implements implemented, Map<UUID, Map<String, List<CitedProvision>>> texts) {
        var commitment = implemented.commitment();
        return texts
                .computeIfAbsent(implemented.text(), this::byBlock)
                .getOrDefault(implemented.block(), List.of())
                .stream()
                .map(cited -> Citation.of(
                        kind(),
                        commitment.title(),
                        commitment.language(),
                        commitment.link(),
                        cited.code(),
                        cited.ref()))
                .toList();
    }

    private Map<String, List<CitedProvision>> byBlock(UUID text) {
        return drafts.citations(new TextId(text)).stream().collect(Collectors.groupingBy(CitedProvision::blockId));
    }

    private Citation told(UUID commitment, String sentence, String language, String code, String ref) {
        return Citation.of(
                kind(), Shortened.to(TITLE, sentence), Locale.of(language), "commitments/" + commitment, code, ref);
    }

    /** The key that this is; empty where it is none. */
    static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
