package org.trialogue.plans.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.HeatMap;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Standards;

/** What is expected of whom, as the parties of a plan agreed, and what is there of it. */
@Service
@Transactional
public class Expecting {

    /** All in one room, which is said again: so each table is read there alone. What an organization declined is nothing of its own. */
    private static final String THERE = """
            with own as materialized (
              select c.id, c.lead_id, c.declined_by from plans.commitment c
               where c.room_id = :room and c.plan_id = :plan and not c.taken_out),
            bound as (
              select o.id, o.lead_id as organization_id from own o where o.lead_id <> all(o.declined_by)
              union all
              select o.id, s.organization_id from own o
                join plans.co_lead s on s.room_id = :room and s.commitment_id = o.id and s.organization_id <> o.lead_id
               where s.organization_id <> all(o.declined_by))
            select i.code, b.organization_id, count(*) as number
              from bound b join plans.cited i on i.room_id = :room and i.commitment_id = b.id
             group by i.code, b.organization_id""";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanReading reading;
    private final Standards standards;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Expecting(
            JdbcClient jdbc,
            Plans plans,
            PlanReading reading,
            Standards standards,
            Membership membership,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.reading = reading;
        this.standards = standards;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    private record Place(String code, UUID party) {}

    /** What stands where; empty when there is no such plan, or the member may not see it. */
    @Transactional(readOnly = true)
    public Optional<HeatMap> of(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(viewer, plan.room()).map(acting -> map(plan, acting)));
    }

    /** Of whom something is expected to a standard. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> of(PlanId plan, String code) {
        return Set.copyOf(jdbc.sql("select organization_id from plans.expected where plan_id = ? and code = ?")
                .param(plan.value())
                .param(code)
                .query((row, number) -> new OrganizationId(row.getObject("organization_id", UUID.class)))
                .set());
    }

    /**
     * Writes down of whom something is expected to a standard, and of nobody else.
     *
     * @param seen of whom it was expected when the form was filled
     * @throws Refusal when another one wrote something else meanwhile, someone other than a secretary asks, the plan is closed, the standard is unknown, or one of them is no party
     */
    public void expect(PlanId id, String code, Set<OrganizationId> seen, Set<OrganizationId> parties, Acting by) {
        var plan = plans.alone(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        if (standards.instrument(code).isEmpty()) throw new Refusal("plans.refused.unknown-standard", code);
        if (!parties.stream().allMatch(plan::binds)) throw new Refusal("plans.refused.expected-no-party");
        var before = of(id, code);
        if (!before.equals(seen)) throw new Refusal("plans.refused.expected-meanwhile");
        write(plan, code, parties, by);
        audit.record(
                by,
                plan.room().value(),
                "plans.expected",
                id.value(),
                Particulars.now("standards", code).and("parties", before, parties));
    }

    private void write(PlanRecord plan, String code, Set<OrganizationId> parties, Acting by) {
        jdbc.sql("delete from plans.expected where plan_id = ? and code = ?")
                .param(plan.id().value())
                .param(code)
                .update();
        for (var party : parties)
            jdbc.sql("""
                            insert into plans.expected (plan_id, code, organization_id, room_id, agreed_by, agreed_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            plan.id().value(),
                            code,
                            party.value(),
                            plan.room().value(),
                            by.member().value(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
    }

    private HeatMap map(PlanRecord plan, Acting acting) {
        var there = new HashMap<Place, Integer>();
        plannedAnew();
        jdbc.sql(THERE)
                .param("room", plan.room().value())
                .param("plan", plan.id().value())
                .query(row -> {
                    there.put(
                            new Place(row.getString("code"), row.getObject("organization_id", UUID.class)),
                            row.getInt("number"));
                });
        var expected = new HashSet<Place>();
        jdbc.sql("select code, organization_id from plans.expected where plan_id = ?")
                .param(plan.id().value())
                .query(row -> {
                    expected.add(new Place(row.getString("code"), row.getObject("organization_id", UUID.class)));
                });
        var codes = new TreeSet<String>();
        there.keySet().forEach(place -> codes.add(place.code()));
        expected.forEach(place -> codes.add(place.code()));
        var parties = reading.parties(plan.id());
        var rows = codes.stream()
                .map(code -> new HeatMap.Row(
                        code,
                        parties.stream()
                                .map(party -> cell(code, party, there, expected))
                                .toList()))
                .toList();
        return new HeatMap(new PlanName(plan.id(), plan.draft().title()), parties, rows, plan.open(), acting);
    }

    /** How to ask best depends on how much is in the plan: what the database would think of any plan is wrong for a large one. */
    private void plannedAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private static HeatMap.Cell cell(String code, Organization party, Map<Place, Integer> there, Set<Place> expected) {
        var place = new Place(code, party.id().value());
        return new HeatMap.Cell(party, there.getOrDefault(place, 0), expected.contains(place));
    }
}
