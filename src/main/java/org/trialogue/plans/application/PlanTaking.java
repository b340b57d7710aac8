package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Promised;
import org.trialogue.plans.Standing;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.TakenCommitment.Part;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** Hands a plan out as a file, some commitments at a time, however many it has. */
@Service
@Transactional
public class PlanTaking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String PAGE = """
            select w.whole::text as whole, c.claimed, c.confirmed, c.standing, c.declined_by,
                   coalesce(r.obstacles, '') as obstacles, coalesce(r.help_wanted, '') as help_wanted,
                   coalesce((select jsonb_agg(jsonb_build_object('organization', s.organization_id, 'claimed', s.claimed,
                                                                 'confirmed', s.confirmed, 'standing', s.standing) order by s.organization_id)
                               from plans.part_stand s where s.commitment_id = c.id), '[]')::text as parts,
                   case when c.answer_by < :today and not c.declined and p.state <> 'CLOSED' then c.answer_by end as unanswered_by,
                   not exists (select 1 from plans.not_accepted n where n.commitment_id = c.id) as accepted
              from (select * from plans.commitment where plan_id = :plan and not taken_out %s order by due_on, id limit :most) c
              join plans.plan p on p.id = c.plan_id
              join plans.commitment_whole w on w.commitment_id = c.id
              left join plans.report r on r.commitment_id = c.id and r.number = c.current_report
             order by c.due_on, c.id""";

    private static final String FIRST = PAGE.formatted("");
    private static final String NEXT = PAGE.formatted("and (due_on, id) > (:due, :commitment)");

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PartyNames parties;
    private final AppliedRows applied;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    PlanTaking(
            JdbcClient jdbc,
            Plans plans,
            PartyNames parties,
            AppliedRows applied,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.parties = parties;
        this.applied = applied;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes note that the reader takes the plan along, and says what it says of itself; empty when they may not see it. */
    public Optional<PlanDraft> taken(PlanId id, String format, MemberId reader) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(reader, plan.room()).map(by -> {
                    audit.record(
                            by,
                            plan.room().value(),
                            "plans.commitments-taken",
                            id.value(),
                            Particulars.of(Kind.READING).and("format", null, format));
                    return plan.draft();
                }));
    }

    /**
     * Commitments of a plan that the viewer may see, what was taken out of it aside, by the day they are due.
     *
     * @param after the place where those before ended, or null for the first ones
     * @param reader in whose language practices are called
     */
    @Transactional(readOnly = true)
    public List<TakenCommitment> commitments(PlanId plan, @Nullable BoardPlace after, int atMost, Locale reader) {
        var names = new HashMap<UUID, String>();
        parties.shared(plan).forEach(key -> names.put(key, nameWithCountry(key)));
        var sql = jdbc.sql(after == null ? FIRST : NEXT)
                .param("plan", plan.value())
                .param("today", LocalDate.now(clock))
                .param("most", atMost);
        if (after != null) sql = sql.param("due", after.due()).param("commitment", after.commitment());
        var found = sql.query((row, number) -> commitment(row, names)).list();
        var applies =
                applied.of(found.stream().map(each -> each.promised().id()).toList(), reader);
        return found.stream()
                .map(each -> each.applying(applies.getOrDefault(each.promised().id(), List.of())))
                .toList();
    }

    private TakenCommitment commitment(ResultSet row, Map<UUID, String> names) throws SQLException {
        var promised = JSON.readValue(row.getString("whole"), Promised.class);
        var declinedBy = CommitmentLines.keys(row, "declined_by");
        var parts = List.of(JSON.readValue(row.getString("parts"), Part[].class));
        Stream.of(
                        Stream.of(promised.lead()),
                        promised.coLeads().stream(),
                        parts.stream().map(Part::organization))
                .flatMap(keys -> keys)
                .forEach(key -> names.computeIfAbsent(key, this::name));
        return new TakenCommitment(
                promised,
                claim(row.getString("claimed")),
                claim(row.getString("confirmed")),
                Standing.valueOf(row.getString("standing")),
                new Hindrance(row.getString("obstacles"), row.getString("help_wanted")),
                parts,
                row.getObject("unanswered_by", LocalDate.class),
                row.getBoolean("accepted"),
                List.of(),
                declinedBy,
                names);
    }

    private String name(UUID organization) {
        return membership
                .organization(new OrganizationId(organization))
                .map(Organization::name)
                .orElse("—");
    }

    private String nameWithCountry(UUID organization) {
        return membership
                .organization(new OrganizationId(organization))
                .map(party -> PartyNames.with(party.name(), party.country()))
                .orElse("—");
    }

    private static @Nullable Claim claim(@Nullable String name) {
        return name == null ? null : Claim.valueOf(name);
    }
}
