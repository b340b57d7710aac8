package org.trialogue.plans.application;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Decision;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.CameFrom;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Recommendation.Heeding;

/** Which decision a commitment came from, as the database has it: of the rooms in view. What was taken out, or its lead party declined, is left out. */
@Component
class DecidedRows {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;

    DecidedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text, and a provision of it or an empty word. */
    record Place(UUID text, String block) {

        static Place of(UUID text, @Nullable String block) {
            return new Place(text, block == null ? "" : block);
        }
    }

    /** The commitments of a plan that came of decisions, by decision. */
    Map<Place, List<Heeding>> in(PlanId plan) {
        var all = new HashMap<Place, List<Heeding>>();
        jdbc.sql("""
                        select d.text_id, d.block, c.id, c.sentence from plans.decided d join plans.commitment c on c.id = d.commitment_id
                         where c.plan_id = ? and not c.declined order by c.due_on, c.id""").param(plan.value()).query(row -> {
            all.computeIfAbsent(
                            new Place(row.getObject("text_id", UUID.class), row.getString("block")),
                            none -> new ArrayList<>())
                    .add(new Heeding(new CommitmentId(row.getObject("id", UUID.class)), row.getString("sentence")));
        });
        return all;
    }

    /** The commitments that came of one, in whichever plan. */
    List<Heeding> of(Place place) {
        return jdbc.sql("""
                        select c.id, c.sentence from plans.decided d join plans.commitment c on c.id = d.commitment_id
                         where d.text_id = ? and d.block = ? and not c.declined order by c.due_on, c.id""")
                .params(place.text(), place.block())
                .query((row, number) ->
                        new Heeding(new CommitmentId(row.getObject("id", UUID.class)), row.getString("sentence")))
                .list();
    }

    /** What a commitment came from. */
    Optional<CameFrom> of(CommitmentId commitment) {
        return jdbc.sql("select * from plans.decided where commitment_id = ?")
                .param(commitment.value())
                .query((row, number) -> new CameFrom(
                        row.getString("words"),
                        link(row.getObject("text_id", UUID.class), row.getString("block")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(CommitmentId commitment, RoomId room, Decision decision) {
        jdbc.sql(
                        "insert into plans.decided (commitment_id, room_id, text_id, block, words, decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        commitment.value(),
                        room.value(),
                        decision.text().value(),
                        Place.of(decision.text().value(), decision.blockId()).block(),
                        Shortened.to(LONGEST, decision.words()),
                        decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String link(UUID text, String block) {
        return "texts/" + text + (block.isEmpty() ? "" : "#" + block);
    }
}
