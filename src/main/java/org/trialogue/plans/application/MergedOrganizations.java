package org.trialogue.plans.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.OrganizationsMerged;
import org.trialogue.plans.domain.Commitments;

/**
 * Two organizations turned out to be one: what the one that went was party to, leads or shares is the other one's. Room by room; a second
 * time there is nothing left to do.
 */
@Component
class MergedOrganizations {

    private final JdbcClient jdbc;
    private final RoomWork work;
    private final Commitments commitments;
    private final Concerned concerned;
    private final WaitingAnew waiting;

    MergedOrganizations(
            JdbcClient jdbc, RoomWork work, Commitments commitments, Concerned concerned, WaitingAnew waiting) {
        this.jdbc = jdbc;
        this.work = work;
        this.commitments = commitments;
        this.concerned = concerned;
        this.waiting = waiting;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(OrganizationsMerged event) {
        for (var room : work.rooms()) {
            var moved = work.inTurn(room, () -> moved(event));
            for (var commitment : moved) work.inTurn(room, () -> anew(commitment));
        }
    }

    /** The plans first, then what is written in them, as everybody who writes takes them. */
    private List<UUID> moved(OrganizationsMerged event) {
        jdbc.sql("""
                        select p.id from plans.plan p
                         where exists (select 1 from plans.commitment c where c.plan_id = p.id
                                        and (c.lead_id = :from or exists (
                                          select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :from)))
                         order by p.id for no key update""").param("from", event.from()).query((row, number) -> number).list();
        var held = thatHold("acceptance", event);
        var declined = thatHold("decline", event);
        lapse(event);
        shared("party", "plan_id", event);
        jdbc.sql("""
                        insert into plans.expected (plan_id, code, organization_id, room_id, agreed_by, agreed_at)
                        select plan_id, code, ?, room_id, agreed_by, agreed_at from plans.expected where organization_id = ?
                        on conflict do nothing""").param(event.into()).param(event.from()).update();
        jdbc.sql("delete from plans.expected where organization_id = ?")
                .param(event.from())
                .update();
        var led = jdbc.sql(
                        "update plans.commitment set lead_id = ?, version = version + 1 where lead_id = ? returning id")
                .param(event.into())
                .param(event.from())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        shared("co_lead", "commitment_id", event);
        shared("monitor", "commitment_id", event);
        portions(event);
        jdbc.sql("""
                        delete from plans.co_lead s using plans.commitment c
                         where c.id = s.commitment_id and c.lead_id = s.organization_id and s.organization_id = ?""").param(event.into()).update();
        said("acceptance", held, event);
        said("decline", declined, event);
        answered(event);
        return Stream.concat(led.stream(), reported(event).stream()).distinct().toList();
    }

    /**
     * Neither agreed that everybody sees what the other one promised: what they said of a plan in which the one that went had a part holds no
     * more, until it is said anew.
     */
    private void lapse(OrganizationsMerged event) {
        jdbc.sql("""
                        insert into plans.publishing_lapsed (plan_id, number, room_id)
                        select distinct on (p.plan_id, p.organization_id) p.plan_id, p.number, p.room_id
                          from plans.publishing p
                         where p.organization_id = :from
                            or p.organization_id = :into
                               and (exists (select 1 from plans.party y where y.plan_id = p.plan_id and y.organization_id = :from)
                                    or exists (select 1 from plans.commitment c
                                                where c.plan_id = p.plan_id
                                                  and (c.lead_id = :from
                                                       or exists (select 1 from plans.co_lead s
                                                                   where s.commitment_id = c.id and s.organization_id = :from))))
                         order by p.plan_id, p.organization_id, p.number desc
                        on conflict do nothing""").param("from", event.from()).param("into", event.into()).update();
    }

    /** Where both had a share of the same, it has both. */
    private void portions(OrganizationsMerged event) {
        jdbc.sql("""
                        insert into plans.share (commitment_id, room_id, organization_id, percent)
                        select commitment_id, room_id, ?, percent from plans.share where organization_id = ?
                        on conflict on constraint share_pk do update set percent = plans.share.percent + excluded.percent""").param(event.into()).param(event.from()).update();
        jdbc.sql("delete from plans.share where organization_id = ?")
                .param(event.from())
                .update();
    }

    private void said(String table, List<UUID> held, OrganizationsMerged event) {
        jdbc.sql("update plans.%s set organization_id = ? where organization_id = ?".formatted(table))
                .param(event.into())
                .param(event.from())
                .update();
        for (var act : held)
            jdbc.sql("update plans.%s set promise = plans.promise(commitment_id) where id = ?".formatted(table))
                    .param(act)
                    .update();
    }

    /** What it reported on its part is on the other one's. */
    private List<UUID> reported(OrganizationsMerged event) {
        return jdbc.sql("update plans.report set part_id = ? where part_id = ? returning commitment_id")
                .param(event.into())
                .param(event.from())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What it said of reports is the other one's word, except where that one spoke of the same report. */
    private void answered(OrganizationsMerged event) {
        jdbc.sql("""
                        update plans.answer a set organization_id = :into
                         where a.organization_id = :from
                           and not exists (select 1 from plans.answer b where b.report_id = a.report_id and b.organization_id = :into)""").param("from", event.from()).param("into", event.into()).update();
    }

    /** What was accepted or declined as it stands still is: nothing was put differently. */
    private List<UUID> thatHold(String table, OrganizationsMerged event) {
        return jdbc.sql("""
                        select a.id from plans.%s a join plans.commitment c on c.id = a.commitment_id
                         where (c.lead_id = :from
                                or exists (select 1 from plans.co_lead s where s.commitment_id = c.id and s.organization_id = :from))
                           and a.promise = plans.promise(c.id)""".formatted(table))
                .param("from", event.from())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Each is named once, also where both were. */
    private void shared(String table, String owner, OrganizationsMerged event) {
        jdbc.sql(
                        "insert into plans.%1$s (%2$s, room_id, organization_id) select %2$s, room_id, ? from plans.%1$s where organization_id = ? on conflict do nothing"
                                .formatted(table, owner))
                .param(event.into())
                .param(event.from())
                .update();
        jdbc.sql("delete from plans.%s where organization_id = ?".formatted(table))
                .param(event.from())
                .update();
    }

    /** Whoever speaks for it now is asked. */
    private boolean anew(UUID commitment) {
        commitments.findById(commitment).ifPresent(found -> waiting.of(found, concerned.present(found.room())));
        return true;
    }
}
