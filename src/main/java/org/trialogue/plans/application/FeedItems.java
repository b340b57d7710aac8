package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.FeedEntry;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** What is due, as a calendar tells it: of a plan, or from a member. */
@Component
class FeedItems {

    private static final int MOST = 1_000;

    private static final String DUE = """
            with open as (
              select c.* from plans.commitment c join plans.plan p on p.id = c.plan_id where p.state <> 'CLOSED' and %s)
            select * from (
              select 'REPORT' as kind, c.id, c.room_id, c.lead_side, c.sentence, c.report_due_on as day, c.report_until as about
                from open c where c.report_due_on is not null and %s
              union all
              select 'COMMITMENT', c.id, c.room_id, c.lead_side, c.sentence, c.due_on, null
                from open c where (c.claimed is distinct from 'DONE' or c.standing = 'CONTESTED') and %s
              union all
              select 'CONFIRMATION', c.id, c.room_id, c.lead_side, c.sentence, r.answer_by, r.answer_by
                from open c join plans.report r on r.commitment_id = c.id and r.number = c.reports
               where c.standing = 'CLAIMED' and %s) due
             order by day, id, kind limit %d""";

    private final JdbcClient jdbc;
    private final Membership membership;

    FeedItems(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /** Something that is due on a day. */
    record Item(
            FeedEntry.Kind kind,
            UUID commitment,
            UUID room,
            Affiliation lead,
            String sentence,
            LocalDate day,
            @Nullable LocalDate about) {

        /** Its name, the same as long as it is about the same. */
        String uid() {
            var end = about == null ? "" : "-" + about;
            return kind.key() + "-" + commitment + end + "@trialogue";
        }

        FeedEntry.Told told() {
            return new FeedEntry.Told(sentence, "commitments/" + commitment);
        }
    }

    /** What is due in a plan that the reader may see. */
    List<Item> of(PlanId plan) {
        return jdbc.sql(DUE.formatted("c.plan_id = ?", "true", "true", "true", MOST))
                .param(plan.value())
                .query(FeedItems::item)
                .list();
    }

    /** What is due from a member: as one of the lead party, or of another group. */
    List<Item> from(MemberId reader) {
        var organization = membership.person(reader).map(Person::organizationId).orElse(null);
        if (organization == null) return List.of();
        var mine = "c.lead_id = :mine";
        var others = "c.lead_id <> :mine and not exists"
                + " (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :mine)";
        return jdbc
                .sql(DUE.formatted("true", mine, mine, others, MOST))
                .param("mine", organization.value())
                .query(FeedItems::item)
                .list()
                .stream()
                .filter(asked(reader))
                .toList();
    }

    /** Who only looks on owes nothing; nobody confirms what their own side said. */
    private Predicate<Item> asked(MemberId reader) {
        var rooms = new HashMap<UUID, java.util.Optional<Acting>>();
        return item -> rooms.computeIfAbsent(item.room(), room -> membership.actingIn(reader, new RoomId(room)))
                .filter(acting -> !acting.observes())
                .filter(acting -> item.kind() != FeedEntry.Kind.CONFIRMATION
                        || acting.affiliation().group().isPresent() && acting.affiliation() != item.lead())
                .isPresent();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                FeedEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("room_id", UUID.class),
                Affiliation.valueOf(row.getString("lead_side")),
                row.getString("sentence"),
                row.getObject("day", LocalDate.class),
                row.getObject("about", LocalDate.class));
    }
}
