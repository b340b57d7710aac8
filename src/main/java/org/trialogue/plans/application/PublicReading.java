package org.trialogue.plans.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.PublicPlan;
import org.trialogue.platform.security.Viewing;

/**
 * What everybody may read of a plan, signed in or not: what its parties agreed to show, and nothing where its page is not open. Reads as nobody,
 * and in the one room of the plan.
 */
@Service
public class PublicReading {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PublicRows rows;
    private final ListedRows listed;
    private final Clock clock;

    PublicReading(JdbcClient jdbc, TransactionTemplate transactions, PublicRows rows, ListedRows listed, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.listed = listed;
        this.clock = clock;
    }

    /** A plan as it stands today; empty where it is not open to everybody, or not there: nobody can tell which. */
    public Optional<PublicPlan> of(PlanId id) {
        return of(id, clock.instant());
    }

    /** The plans whose page is open to everybody, the one that was opened last first. */
    public List<PlanId> open() {
        return Objects.requireNonNull(transactions.execute(nothing -> jdbc.sql(
                        "select o.id from plans.open_to_everybody() with ordinality o (id, place) order by o.place")
                .query((row, n) -> new PlanId(row.getObject("id", UUID.class)))
                .list()));
    }

    /** Those of these plans whose page is open to everybody at this moment, in their order. */
    public List<PlanId> stillOpen(List<PlanId> plans) {
        return jdbc.sql("""
                        select a.id from unnest(string_to_array(:plans, ',')::uuid[]) with ordinality a (id, place)
                         where plans.room_of_public(a.id) is not null order by a.place""")
                .param("plans", plans.stream().map(PlanId::toString).collect(Collectors.joining(",")))
                .query((row, n) -> new PlanId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What the list says of a plan today, read without its commitments; empty where it is not open to everybody. */
    public Optional<ListedPlan> listed(PlanId id) {
        return listed(id, clock.instant());
    }

    /** The same as it stands at a moment. */
    Optional<ListedPlan> listed(PlanId id, Instant now) {
        return room(id).flatMap(room -> Viewing.inRoom(
                room, () -> transactions.execute(nothing -> listed.of(id, LocalDate.ofInstant(now, ZoneOffset.UTC)))));
    }

    /** A plan as it stands at a moment. */
    Optional<PublicPlan> of(PlanId id, Instant now) {
        return room(id).flatMap(room -> Viewing.inRoom(room, () -> transactions.execute(nothing -> plan(id, now))));
    }

    /** What differs whenever somebody agrees, takes that back, or opens or closes the page, or what was agreed lapses; empty where it is not open. */
    public Optional<Integer> edition(PlanId id) {
        return room(id).flatMap(room -> Viewing.inRoom(
                room,
                () -> transactions.execute(nothing -> jdbc.sql("""
                                        select max(p.number) + (select count(*) from plans.publishing_lapsed l where l.plan_id = :plan)
                                          from plans.publishing p where p.plan_id = :plan""")
                        .param("plan", id.value())
                        .query(Integer.class)
                        .optional())));
    }

    private Optional<UUID> room(PlanId id) {
        return jdbc.sql("select plans.room_of_public(?)")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    private Optional<PublicPlan> plan(PlanId id, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return jdbc.sql("""
                        select p.title, p.starts_on, p.ends_on,
                               case when p.state = 'AGREED' and p.starts_on <= :today then 'RUNNING' else p.state end as state
                          from plans.plan p where p.id = :plan and plans.page_is_open(p.id)""")
                .param("today", today)
                .param("plan", id.value())
                .query((row, n) -> new PublicPlan(
                        id,
                        row.getString("title"),
                        PlanState.valueOf(row.getString("state")),
                        new Period(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        List.of(),
                        today))
                .optional()
                .map(plan -> plan.with(rows.of(id, today)));
    }
}
