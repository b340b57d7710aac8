package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.FeedEntry;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** What is due, as a calendar tells it: of a plan, or from a member. */
@Component
class FeedItems {

    /** So many entries at most a calendar is told of what is coming; what is further ahead is told later. */
    private static final int MOST_COMING = 1_000;

    private static final int MOST_LATE = 50;

    private static final String DUE = """
            with open as (
              select c.*, p.title as plan_title from plans.commitment c join plans.plan p on p.id = c.plan_id where p.state <> 'CLOSED' and not c.declined and %1$s),
            due as (
              select 'REPORT' as kind, c.id, c.room_id, c.lead_side, c.plan_title, c.sentence, d.due_on as day, d.period_until::text as about
                from open c join plans.reporting_period d on %5$s
               where %2$s
              union all
              select 'COMMITMENT', c.id, c.room_id, c.lead_side, c.plan_title, c.sentence, c.due_on, null
                from open c where (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED') and %3$s
              union all
              select 'CONFIRMATION', c.id, c.room_id, r.side, c.plan_title, c.sentence, r.answer_by,
                     r.answer_by::text || coalesce('-' || r.part_id::text, '')
                from open c %6$s
               where %4$s
              union all
              select 'MILESTONE', c.id, c.room_id, c.lead_side, c.plan_title, m.title || ' (' || c.sentence || ')', m.due_on, m.id::text
                from open c join plans.milestone m on m.commitment_id = c.id
               where m.reached_on is null and (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED') and %3$s)
            """;
    private static final String NOBODY = "not exists (select 1 from plans.answer a where a.report_id = r.id)";
    private static final String MONITORED =
            "exists (select 1 from plans.monitor w where w.commitment_id = c.id and w.organization_id = :mine)";
    private static final String OTHERS = """
            c.lead_id <> :mine and not exists
            (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :mine and :mine <> all(c.declined_by))
            and (c.room_id::text || ' ' || r.side = any(string_to_array(:answering, ',')) or %s)
            and not exists (
              select 1 from plans.answer a
               where a.report_id = r.id
                 and (a.respondent = :mine::text or c.room_id::text || ' ' || a.respondent = any(string_to_array(:voices, ','))))""".formatted(MONITORED);
    private static final String MINE = DUE.formatted(
            "(c.room_id = any(string_to_array(:rooms, ',')::uuid[]) or " + MONITORED + ")",
            "c.lead_id = :mine",
            "c.lead_id = :mine",
            OTHERS,
            OwedReports.ON,
            CurrentReports.OF_EACH);
    private static final String COMING =
            "select *, 0 as number from due where kind <> :but and day >= :today order by day, id, kind limit :most";
    private static final String LATE =
            "select *, count(*) over () as number from due where kind <> :but and day < :today order by day desc, id, kind limit :most";
    private static final String WAITING =
            "select *, count(*) over () as number from due where kind = :but order by day < :today, abs(day - :today::date), id limit :most";
    private static final String WORD = FeedEntry.Kind.CONFIRMATION.name();

    private final JdbcClient jdbc;
    private final PlanSeats seats;

    FeedItems(JdbcClient jdbc, PlanSeats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** Something that is due on a day. */
    record Item(
            FeedEntry.Kind kind,
            UUID commitment,
            UUID room,
            Affiliation lead,
            String plan,
            String sentence,
            LocalDate day,
            @Nullable String about) {

        /** Its name, the same as long as it is about the same. */
        String uid() {
            var end = about == null ? "" : "-" + about;
            return kind.key() + "-" + commitment + end + "@trialogue";
        }

        FeedEntry.Told told() {
            return new FeedEntry.Told(sentence, "commitments/" + commitment);
        }
    }

    /**
     * What is due.
     *
     * @param cutAfter the last day that all of it is told of, where there was too much; or null
     * @param late the newest of what is late
     * @param lateInAll how much is late
     */
    record Found(List<Item> coming, @Nullable LocalDate cutAfter, List<Item> late, int lateInAll) {

        private static final Found NOTHING = new Found(List.of(), null, List.of(), 0);
    }

    /**
     * What waits for the word of a member's group.
     *
     * @param some what can be confirmed in time, the soonest first, then what lapsed, the newest first: at most 50
     * @param inAll how much it is
     */
    record Waiting(List<Item> some, int inAll) {}

    /** What is due in a plan that the reader may see. */
    Found of(PlanId plan, LocalDate today) {
        var due = DUE.formatted("c.plan_id = :plan", "true", "true", NOBODY, OwedReports.ON, CurrentReports.OF_EACH);
        return found(due, Map.of("plan", plan.value(), "but", ""), today);
    }

    /**
     * What is due from a member: as one of the lead party, of another group, or of a partner that looks after something. Whoever else only looks
     * on owes nothing; nobody confirms what their own side said, nor what was answered for them.
     */
    Found from(MemberId reader, LocalDate today) {
        return seats.of(reader)
                .map(seat -> found(MINE, values(seat, ""), today))
                .orElse(Found.NOTHING);
    }

    /** What the member's organization owes: the same without what waits for their group's word. */
    Found owed(PlanSeats.Taken seat, LocalDate today) {
        return found(MINE, values(seat, WORD), today);
    }

    /** What waits for the word of the member's group. */
    Waiting waiting(PlanSeats.Taken seat, LocalDate today) {
        var some = counted(MINE + WAITING, values(seat, WORD), today);
        return new Waiting(some.stream().map(Map.Entry::getKey).toList(), number(some));
    }

    private static Map<String, ?> values(PlanSeats.Taken seat, String but) {
        return Map.of(
                "mine", seat.organization(),
                "rooms", seat.rooms(),
                "answering", seat.answering(),
                "voices", seat.voices(),
                "but", but);
    }

    private Found found(String due, Map<String, ?> values, LocalDate today) {
        var coming = asked(due + COMING, values, today, MOST_COMING)
                .query(FeedItems::item)
                .list();
        var late = counted(due + LATE, values, today);
        return new Found(
                coming,
                coming.size() < MOST_COMING ? null : coming.getLast().day().minusDays(1),
                late.stream().map(Map.Entry::getKey).toList(),
                number(late));
    }

    private List<Map.Entry<Item, Integer>> counted(String sql, Map<String, ?> values, LocalDate today) {
        return asked(sql, values, today, MOST_LATE)
                .query((row, number) -> Map.entry(item(row, number), row.getInt("number")))
                .list();
    }

    private static int number(List<Map.Entry<Item, Integer>> counted) {
        return counted.isEmpty() ? 0 : counted.getFirst().getValue();
    }

    private JdbcClient.StatementSpec asked(String sql, Map<String, ?> values, LocalDate today, int most) {
        return jdbc.sql(sql).params(values).param("today", today).param("most", most);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                FeedEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("room_id", UUID.class),
                Affiliation.valueOf(row.getString("lead_side")),
                row.getString("plan_title"),
                row.getString("sentence"),
                row.getObject("day", LocalDate.class),
                row.getString("about"));
    }
}
