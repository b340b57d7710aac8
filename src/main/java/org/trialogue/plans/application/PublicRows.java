package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Names;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicCommitment;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.PublicParty;
import org.trialogue.plans.Standing;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Reads the commitments of a plan that everybody may see. */
@Component
class PublicRows {

    /** Who accepted for the lead party: the acceptance of what stands, the newest first. */
    private static final String SHOWN = """
            select c.id, c.sentence, c.language, c.starts_on, c.due_on, c.claimed, n.state <> 'CLOSED' as pursued,
                   o.id as lead_id, o.name_en, o.name_fr, o.name_es, o.affiliation as lead_side, o.country,
                   y.affiliation as accepted_side, y.capacity as accepted_capacity, (y.accepted_at at time zone 'UTC')::date as accepted_on,
                   r.affiliation as claimed_side, r.capacity as claimed_capacity, (r.reported_at at time zone 'UTC')::date as claimed_on
              from plans.commitment c
              join plans.plan n on n.id = c.plan_id
              join membership.organization o on o.id = c.lead_id
              join plans.promised p on p.commitment_id = c.id
              join lateral (select * from plans.acceptance y
                             where y.commitment_id = c.id and y.organization_id = c.lead_id and y.promise = p.promise
                             order by y.accepted_at desc limit 1) y on true
              left join plans.report r on r.commitment_id = c.id and r.number = c.current_report
             where c.id in (select plans.shown_to_everybody(?)) order by c.due_on, c.id""";

    private final JdbcClient jdbc;
    private final IndicatorRows indicators;
    private final PublicAnswers answers;

    PublicRows(JdbcClient jdbc, IndicatorRows indicators, PublicAnswers answers) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.answers = answers;
    }

    List<PublicCommitment> of(PlanId plan, LocalDate today) {
        var said = answers.of(plan, today);
        var sharing = sharing(plan);
        var found = jdbc.sql(SHOWN)
                .param(plan.value())
                .query((row, n) -> commitment(row, today, said, sharing))
                .list();
        var measured = indicators.of(found.stream().map(PublicCommitment::id).toList());
        return found.stream()
                .map(each -> each.measured(measured.getOrDefault(each.id(), List.of()).stream()
                        .map(series -> PublicGauge.of(series, today))
                        .toList()))
                .toList();
    }

    private static PublicCommitment commitment(ResultSet row, LocalDate today, PublicAnswers.Said said, Sharing sharing)
            throws SQLException {
        var id = new CommitmentId(row.getObject("id", UUID.class));
        var claimed = claim(row.getString("claimed"));
        var heard = said.of(id);
        var standing = heard.standing(claimed);
        var period = new Period(row.getObject("starts_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
        var kept = claimed == Claim.DONE && standing != Standing.CONTESTED;
        return new PublicCommitment(
                id,
                row.getString("sentence"),
                Locale.forLanguageTag(row.getString("language")),
                party(row, "lead_id", "lead_side"),
                sharing.of(id),
                period,
                row.getBoolean("pursued") && period.until().isBefore(today) && !kept,
                act(row, "accepted"),
                claimed,
                claimed == null ? null : act(row, "claimed"),
                said.confirmed(id),
                standing,
                heard.confirming(),
                heard.contests(),
                List.of());
    }

    /** Who shares in which commitment. */
    private record Sharing(Map<CommitmentId, List<PublicParty>> parties) {

        List<PublicParty> of(CommitmentId commitment) {
            return parties.getOrDefault(commitment, List.of());
        }
    }

    private Sharing sharing(PlanId plan) {
        record Shared(CommitmentId commitment, PublicParty party) {}
        var found = jdbc.sql("""
                        select s.commitment_id, o.id, o.name_en, o.name_fr, o.name_es, o.affiliation, o.country
                          from plans.co_lead s
                          join plans.commitment c on c.id = s.commitment_id
                          join membership.organization o on o.id = s.organization_id
                         where c.plan_id = ? order by o.name_en, o.id""")
                .param(plan.value())
                .query((row, n) -> new Shared(
                        new CommitmentId(row.getObject("commitment_id", UUID.class)), party(row, "id", "affiliation")))
                .list();
        return new Sharing(found.stream()
                .collect(Collectors.groupingBy(
                        Shared::commitment, Collectors.mapping(Shared::party, Collectors.toList()))));
    }

    private static PublicParty party(ResultSet row, String id, String side) throws SQLException {
        return new PublicParty(
                row.getObject(id, UUID.class),
                new Names(row.getString("name_en"), row.getString("name_fr"), row.getString("name_es")),
                Affiliation.valueOf(row.getString(side)),
                row.getString("country"));
    }

    private static Act act(ResultSet row, String what) throws SQLException {
        return new Act(
                Affiliation.valueOf(row.getString(what + "_side")),
                Capacity.valueOf(row.getString(what + "_capacity")),
                row.getObject(what + "_on", LocalDate.class));
    }

    private static @Nullable Claim claim(@Nullable String name) {
        return name == null ? null : Claim.valueOf(name);
    }
}
