package org.trialogue.plans.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How a lead party answers a group that contests its report, before or after everybody sees that it does. */
@Service
@Transactional
public class Replying {

    private final JdbcClient jdbc;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    Replying(JdbcClient jdbc, Speaking speaking, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    private record Contested(UUID report, RoomId room, OrganizationId lead) {}

    /**
     * Answers once, in the name of the lead party.
     *
     * @param answer what the group said of the report
     * @throws Refusal when that contests nothing, the member's mandate does not bind the lead party, or it has answered already
     */
    public void reply(UUID answer, Reply reply, Acting by) {
        var contested = contested(answer);
        speaking.require(by, contested.room());
        if (!Acceptable.by(by)) throw new Refusal("plans.refused.accept-mandate");
        if (!contested.lead().equals(speaking.organization(by))) throw new Refusal("plans.refused.lead-only");
        var kept = jdbc.sql("""
                        insert into plans.reply (answer_id, room_id, words, member_id, affiliation, capacity, replied_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        answer,
                        contested.room().value(),
                        reply.words(),
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) throw new Refusal("plans.refused.replied-already");
        audit.record(by, contested.room().value(), "plans.replied", contested.report());
    }

    private Contested contested(UUID answer) {
        return jdbc.sql("""
                        select a.report_id, a.room_id, coalesce(r.part_id, c.lead_id) as lead_id
                          from plans.answer a
                          join plans.report r on r.id = a.report_id
                          join plans.commitment c on c.id = r.commitment_id
                         where a.id = ? and a.verdict = ?""")
                .params(answer, Verdict.CONTESTED.name())
                .query((row, n) -> new Contested(
                        row.getObject("report_id", UUID.class),
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new OrganizationId(row.getObject("lead_id", UUID.class))))
                .optional()
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
    }
}
