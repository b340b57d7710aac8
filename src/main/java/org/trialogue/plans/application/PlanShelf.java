package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Tally;

/** Finds plans that the viewer may see, page by page, each with how far its commitments have come. */
@Service
@Transactional(readOnly = true)
public class PlanShelf {

    private static final String LINES_OF = """
            select p.id, p.title, p.starts_on, p.ends_on, p.working_group_id, t.*,
                   case when p.state = 'AGREED' and p.starts_on <= :today then 'RUNNING' else p.state end as state
              from %s
              cross join lateral (
                select count(*) filter (where not c.declined) as total,
                       count(c.claimed) filter (where not c.declined) as claimed,
                       count(c.confirmed) filter (where not c.declined) as confirmed,
                       count(*) filter (where c.claimed = 'DONE' and not c.declined) as done_claimed,
                       count(*) filter (where c.confirmed = 'DONE' and not c.declined) as done_confirmed,
                       count(*) filter (where c.due_on < :today and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED')
                                              and not c.declined and p.state <> 'CLOSED') as overdue,
                       count(*) filter (where c.declined) as declined,
                       count(*) filter (where c.standing = 'CONTESTED' and not c.declined) as contested
                  from plans.commitment c where c.plan_id = p.id and not c.taken_out) t
            """;

    private static final String LINES = LINES_OF.formatted("plans.plan p");

    /** The page is found first, and only then is counted what is in its plans. */
    private static final String PAGE = LINES_OF.formatted("""
            (select * from plans.plan
              where :of::uuid is null or working_group_id = :of::uuid
              order by opened_at desc, id offset :offset limit :limit) p""") + " order by p.opened_at desc, p.id";

    private final JdbcClient jdbc;
    private final Membership membership;
    private final Clock clock;

    PlanShelf(JdbcClient jdbc, Membership membership, Clock clock) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.clock = clock;
    }

    /** The plans in the viewer's working groups, or in one of them, the newest first. */
    public List<PlanLine> plans(Optional<WorkingGroupId> of, int offset, int limit) {
        var groups = new HashMap<WorkingGroupId, WorkingGroup>();
        return jdbc.sql(PAGE)
                .param("today", LocalDate.now(clock))
                .param("of", of.map(WorkingGroupId::value).orElse(null))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> lineIn(groups, row))
                .list();
    }

    /** Plans that the viewer may see, by key, after one of them, or from the first on. */
    public List<PlanLine> following(@Nullable PlanId after, int atMost) {
        return jdbc.sql(LINES + " where :after::uuid is null or p.id > :after::uuid order by p.id limit :limit")
                .param("today", LocalDate.now(clock))
                .param("after", after == null ? null : after.value())
                .param("limit", atMost)
                .query(this::line)
                .list();
    }

    /** How many plans there are in the viewer's working groups, or in one of them. */
    public int count(Optional<WorkingGroupId> of) {
        return jdbc.sql("select count(*) from plans.plan where :of::uuid is null or working_group_id = :of::uuid")
                .param("of", of.map(WorkingGroupId::value).orElse(null))
                .query(Integer.class)
                .single();
    }

    /** One plan; empty when there is none, or the viewer may not see it: nobody can tell which. */
    public Optional<PlanLine> plan(PlanId id) {
        return jdbc.sql(LINES + " where p.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(this::line)
                .optional();
    }

    private PlanLine line(ResultSet row, int number) throws SQLException {
        return lineIn(new HashMap<>(), row);
    }

    /** Each working group is looked up once. */
    private PlanLine lineIn(Map<WorkingGroupId, WorkingGroup> groups, ResultSet row) throws SQLException {
        var workingGroup = new WorkingGroupId(row.getObject("working_group_id", UUID.class));
        return new PlanLine(
                new PlanId(row.getObject("id", UUID.class)),
                row.getString("title"),
                PlanState.valueOf(row.getString("state")),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                groups.computeIfAbsent(
                        workingGroup, key -> membership.workingGroup(key).orElseThrow()),
                tally(row));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("total"),
                row.getInt("claimed"),
                row.getInt("confirmed"),
                row.getInt("done_claimed"),
                row.getInt("done_confirmed"),
                row.getInt("overdue"),
                row.getInt("declined"),
                row.getInt("contested"));
    }
}
