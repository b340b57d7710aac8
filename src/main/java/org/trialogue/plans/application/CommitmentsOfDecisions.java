package org.trialogue.plans.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.DecisionUses;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.DecidedRows.Place;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Shows beside a decision the commitments that came of it, and to its secretaries the open plans of the room in which one can. */
@Component
@Transactional(readOnly = true)
class CommitmentsOfDecisions implements DecisionUses {

    private final DecidedRows rows;
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Membership membership;

    CommitmentsOfDecisions(DecidedRows rows, JdbcClient jdbc, Drafts drafts, Membership membership) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.membership = membership;
    }

    @Override
    public List<Use> of(TextId text, @Nullable String blockId) {
        return rows.of(Place.of(text.value(), blockId)).stream()
                .map(each -> new Use(each.sentence(), each.id().link()))
                .toList();
    }

    @Override
    public List<Use> places(TextId text, @Nullable String blockId, MemberId member) {
        return drafts.text(text)
                .map(DraftText::room)
                .filter(room -> membership
                        .actingIn(member, room)
                        .filter(Acting::forSecretariat)
                        .isPresent())
                .map(room -> plans(room, text.value() + (blockId == null ? "" : "_" + blockId)))
                .orElse(List.of());
    }

    private List<Use> plans(RoomId room, String decision) {
        return jdbc.sql("select id, title from plans.plan where room_id = ? and state <> 'CLOSED' order by title, id")
                .param(room.value())
                .query((row, number) -> new Use(
                        row.getString("title"),
                        new PlanId(row.getObject("id", UUID.class)).link() + "/decisions?of=" + decision))
                .list();
    }
}
