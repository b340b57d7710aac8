package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.Chain;
import org.trialogue.plans.Chained;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.ChainEnds.Said;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Follows a plan from the practices that it applies to what other groups confirmed, and back. */
@Service
@Transactional(readOnly = true)
public class ChainReading {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final CommitmentLines lines;
    private final AppliedRows applied;
    private final ChainEnds ends;
    private final Membership membership;
    private final Clock clock;

    ChainReading(
            JdbcClient jdbc,
            Plans plans,
            CommitmentLines lines,
            AppliedRows applied,
            ChainEnds ends,
            Membership membership,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.lines = lines;
        this.applied = applied;
        this.ends = ends;
        this.membership = membership;
        this.clock = clock;
    }

    private record Found(Chain.Group group, int all) {}

    /** What a plan is called, and how many commitments it has; empty when there is no such plan, or the viewer may not see it. */
    public Optional<Chain.Head> head(PlanId id, MemberId viewer) {
        return seen(id, viewer)
                .map(plan -> new Chain.Head(
                        new PlanName(id, plan.draft().title()),
                        jdbc.sql("select count(*) from plans.commitment where plan_id = ? and not declined")
                                .param(id.value())
                                .query(Integer.class)
                                .single()));
    }

    /** A plan's commitments gathered and counted; empty when there is no such plan, or the viewer may not see it. */
    public Optional<Chain> of(PlanId id, Chained by, int offset, int limit, MemberId viewer, Locale reader) {
        if (seen(id, viewer).isEmpty()) return Optional.empty();
        plannedAnew();
        var found = jdbc.sql(ChainSql.groups(by))
                .param("plan", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Found(group(row, by), row.getInt("groups")))
                .list();
        var groups = found.stream().map(Found::group).toList();
        return Optional.of(new Chain(
                by == Chained.PRACTICE ? named(groups, reader) : groups,
                found.isEmpty() ? 0 : found.getFirst().all()));
    }

    private Optional<PlanRecord> seen(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .filter(plan -> membership.actingIn(viewer, plan.room()).isPresent());
    }

    /**
     * Commitments with what comes before and after them, as the viewer may see them, by the day they are due.
     *
     * @param group the key of what they have in common; null for those of the whole plan
     */
    public List<Chain.Link> links(
            PlanId plan, Chained by, @Nullable String group, int offset, int limit, Locale reader) {
        plannedAnew();
        var asked = jdbc.sql(group == null ? ChainSql.lines() : ChainSql.linesOf(by))
                .param("today", LocalDate.now(clock))
                .param("fresh", LightSql.fresh(LocalDate.now(clock)))
                .param("plan", plan.value())
                .param("offset", offset)
                .param("limit", limit);
        if (group != null) asked = asked.param("group", group);
        var found = asked.query(lines::line).list();
        var these = found.stream().map(line -> line.id().value()).toList();
        var practices = applied.of(these, reader);
        var provisions = ends.provisions(these);
        var said = ends.said(these);
        return found.stream()
                .map(line -> link(
                        line,
                        practices.getOrDefault(line.id().value(), List.of()),
                        provisions.getOrDefault(line.id().value(), List.of()),
                        said.getOrDefault(line.id().value(), List.of())))
                .toList();
    }

    /** How many commitments of the plan, as the viewer may see it, have that in common. */
    public int count(PlanId plan, Chained by, String group) {
        return jdbc.sql(ChainSql.count(by))
                .param("plan", plan.value())
                .param("group", group)
                .query(Integer.class)
                .single();
    }

    /** What a group is called, as the viewer may know it. */
    public String named(Chained by, String group, PlanId plan, Locale reader) {
        return switch (by) {
            case PRACTICE -> applied.titles(Set.of(group), reader).getOrDefault(group, "");
            case PARTY -> party(group);
            case STANDARD -> group;
            case PROVISION ->
                links(plan, by, group, 0, 1, reader).stream()
                        .flatMap(link -> link.provisions().stream())
                        .filter(provision -> group.equals(provision.text() + "/" + provision.block()))
                        .map(Provision::label)
                        .findFirst()
                        .orElse("");
        };
    }

    private Chain.Link link(
            CommitmentLine line, List<AppliedPractice> practices, List<Provision> provisions, List<Said> said) {
        return new Chain.Link(
                line, practices, provisions, sides(said, Verdict.CONFIRMED), sides(said, Verdict.CONTESTED));
    }

    private static Set<Affiliation> sides(List<Said> said, Verdict verdict) {
        return said.stream()
                .filter(each -> each.verdict() == verdict)
                .map(Said::side)
                .collect(Collectors.toSet());
    }

    private Chain.Group group(ResultSet row, Chained by) throws SQLException {
        var key = row.getString("key");
        return new Chain.Group(
                key,
                by == Chained.PARTY ? party(key) : row.getString("label"),
                row.getInt("total"),
                row.getInt("applying"),
                row.getInt("implementing"),
                row.getInt("measured"),
                row.getInt("reported"),
                row.getInt("confirmed"),
                row.getInt("contested"));
    }

    private List<Chain.Group> named(List<Chain.Group> groups, Locale reader) {
        var keys = groups.stream().map(Chain.Group::key).filter(key -> !key.isEmpty());
        var titles = applied.titles(keys.collect(Collectors.toSet()), reader);
        return groups.stream()
                .map(group -> group.called(titles.getOrDefault(group.key(), "")))
                .toList();
    }

    private String party(String key) {
        try {
            return membership
                    .organization(new OrganizationId(UUID.fromString(key)))
                    .map(found -> PartyNames.with(found.name(), found.country()))
                    .orElse("—");
        } catch (IllegalArgumentException none) {
            return "—";
        }
    }

    /** How to ask best depends on how much is in the plan. */
    private void plannedAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }
}
