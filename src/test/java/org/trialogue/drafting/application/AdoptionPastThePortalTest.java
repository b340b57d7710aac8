package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.trialogue.membership.MandateId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Past the application, too, the database lets nobody adopt or publish who may not, and nothing but what was adopted. */
class AdoptionPastThePortalTest extends AdoptionSetting {

    @Test
    void nobody_gives_an_act_from_a_seat_that_is_not_theirs() {
        var scene = atFinalReading();
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.EMPLOYERS, Capacity.OBSERVER);
        var partner = mandated(scene.group(), scene.secretary(), Affiliation.PARTNERS, Capacity.OBSERVER);
        for (var each : List.of(observer, partner, scene.secretary().member(), scene.workers())) {
            refused(() -> acts(scene, each, mandate(scene, each), "EMPLOYERS"));
            refused(() -> acts(scene, each, mandate(scene, scene.employers()), "EMPLOYERS"));
        }
        end(scene, scene.employers());
        var unasked = entered(scene, Affiliation.EMPLOYERS, Capacity.SPOKESPERSON);
        refused(() -> acts(scene, unasked, mandate(scene, unasked), "EMPLOYERS"));
        assertThat(acts(scene, scene.workers(), mandate(scene, scene.workers()), "WORKERS"))
                .as("but from one's own")
                .isEqualTo(1);
    }

    @Test
    void nothing_is_adopted_by_fewer_than_three() {
        var scene = atFinalReading();
        adopt(scene, scene.chair());
        adopt(scene, scene.workers());
        var acts = List.of(
                mandate(scene, scene.chair()), mandate(scene, scene.workers()), mandate(scene, scene.employers()));
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.GOVERNMENT, Capacity.OBSERVER);
        for (var each : List.of(observer, scene.employers())) refused(() -> adopts(scene, each, acts));
    }

    @Test
    void nobody_but_a_secretary_publishes_or_withdraws_and_nobody_publishes_other_words() {
        var scene = adopted();
        var secretary = scene.secretary().member();
        refused(() -> publishes(scene, secretary, "a.doc", "ADOPTED"));
        authorize(scene, "Governing Body");
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        for (var each : List.of(observer, scene.chair())) refused(() -> publishes(scene, each, "a.doc", "AUTHORIZED"));
        refused(() -> publishes(scene, secretary, "'{}'::jsonb", "AUTHORIZED"));
        refused(() -> publishes(scene, secretary, "a.doc", "ADOPTED"));
        assertThat(publishes(scene, secretary, "a.doc", "AUTHORIZED")).isEqualTo(1);
        publish(scene, false);
        for (var each : List.of(observer, scene.chair()))
            assertThat(withdraws(scene, each)).isZero();
    }

    private static void refused(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private int acts(Scene scene, MemberId member, MandateId mandate, String seat) {
        return tried(
                member, """
                insert into drafting.adoption_act
                       (text_id, room_id, version, round, mandate_id, seat, sha256, member_id, affiliation, capacity, at)
                select t.id, t.room_id, t.head, drafting.round_of(t.id), ?, ?, repeat('0', 64), ?, 'EMPLOYERS', 'SPOKESPERSON', now()
                  from drafting.text t where t.id = ?""", mandate.value(), seat, member.value(), scene.text().value());
    }

    private int adopts(Scene scene, MemberId member, List<MandateId> acts) {
        return tried(
                member,
                """
                insert into drafting.adoption
                       (text_id, room_id, version, round, sha256, doc, numbering, agreed, mandates, acts, adopted_at)
                select t.id, t.room_id, t.head, drafting.round_of(t.id),
                       (select max(a.sha256) from drafting.adoption_act a where a.text_id = t.id), '{}', '[]', '{}', '[]', ?, now()
                  from drafting.text t where t.id = ?""",
                acts.stream().map(MandateId::value).toArray(UUID[]::new),
                scene.text().value());
    }

    private int publishes(Scene scene, MemberId member, String doc, String from) {
        return tried(
                member, """
                insert into drafting.published_text (text_id, number, room_id, title, language, body, sides, binding, sha256, doc, adopted_at,
                       published_from, published_by, published_affiliation, published_capacity, published_at)
                select a.text_id, 1, a.room_id, 'T', 'en', 'B', '{}', false, a.sha256, %s, a.adopted_at, ?, ?, 'SECRETARIAT', 'SECRETARY', now()
                  from drafting.adoption a where a.text_id = ?""".formatted(doc), from, member.value(), scene.text().value());
    }

    private int withdraws(Scene scene, MemberId member) {
        return tried(member, """
                update drafting.published_text
                   set withdrawn_by = ?, withdrawn_affiliation = 'SECRETARIAT', withdrawn_capacity = 'SECRETARY', withdrawn_at = now(),
                       withdrawn_reason = 'Why'
                 where text_id = ?""", member.value(), scene.text().value());
    }

    /** Tries it as a member, and leaves nothing behind: how many rows it would have written. */
    private int tried(MemberId member, String sql, Object... params) {
        return Viewing.as(
                member,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return jdbc.sql(sql).params(params).update();
                }));
    }
}
