package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.trialogue.membership.NominationMoved;
import org.trialogue.membership.NominationState;
import org.trialogue.platform.Affiliation;

/** What becomes of an invitation: its letter, its last day, declining and withdrawing. */
class InvitingTest extends NominationSetting {

    @Autowired
    Registry registry;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_letter_that_could_not_be_sent_waits_and_is_sent_once_it_can_be() {
        keycloak().mailBy("localhost", 1);
        var id = nominate();
        assertThat(as(secretary, () -> checking.check(id, secretary))).contains("membership.trouble.no-mail");
        assertThat(line(id).state()).isEqualTo(NominationState.CHECKED);
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.no-mail");
        var account = keycloak().person(nominee.email()).path("id").asString();
        job.run();
        assertThat(line(id).state()).isEqualTo(NominationState.CHECKED);

        keycloak().mailBy("localhost", LETTERS.getSmtp().getPort());
        job.run();
        job.run();
        assertThat(line(id).state()).isEqualTo(NominationState.INVITED);
        assertThat(line(id).trouble()).isNull();
        assertThat(keycloak().person(nominee.email()).path("id").asString()).isEqualTo(account);
        assertThat(LETTERS.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoever_has_the_letter_can_decline_once_without_an_account() {
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        var key = declineKey(id);
        assertThat(accepting.open(key)).isPresent();
        accepting.decline(key, "No time");
        assertThat(line(id).state()).isEqualTo(NominationState.DECLINED);
        assertThat(line(id).reason()).isEqualTo("No time");
        assertThat(accepting.open(key)).isEmpty();
        assertThat(accepting.open(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> accepting.decline(key, "")).hasMessage("membership.refused.nomination-moved");
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
    }

    @Test
    void an_invitation_that_ran_out_gives_no_mandate() {
        var id = invited();
        var account = keycloak().idOf(nominee.email()).orElseThrow();
        runsOut(id);
        assertThat(line(id).state()).isEqualTo(NominationState.EXPIRED);
        assertThat(membership.roomsOf(signsIn(account, Affiliation.WORKERS))).isEmpty();
    }

    @Test
    void an_invitation_that_ran_out_is_sent_again_and_gives_one() {
        var id = invited();
        runsOut(id);
        assertThat(as(secretary, () -> checking.again(id, secretary))).isEmpty();
        var account = keycloak().idOf(nominee.email()).orElseThrow();
        assertThat(membership.roomsOf(signsIn(account, Affiliation.WORKERS))).hasSize(2);
    }

    @Test
    void what_is_withdrawn_gives_no_mandate() {
        var id = nominate();
        as(secretary, () -> checking.check(id, secretary));
        act(worker, () -> nominating.withdraw(id, worker));
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        refused("membership.refused.nomination-moved", secretary, () -> checking.again(id, secretary));
    }

    @Test
    void an_invitation_taken_up_after_the_last_day_gives_no_mandate_and_says_so() {
        var id = invited();
        council.as(
                secretary,
                () -> jdbc.sql("update membership.nomination set starts_on = ?, ends_on = ? where id = ?")
                        .param(FROM_TODAY.startsOn().minusDays(9))
                        .param(FROM_TODAY.startsOn().minusDays(1))
                        .param(id.value())
                        .update());
        var member = signsIn(keycloak().idOf(nominee.email()).orElseThrow(), Affiliation.WORKERS);
        assertThat(membership.roomsOf(member)).isEmpty();
        assertThat(line(id).trouble()).isEqualTo("membership.trouble.term-over");
    }

    @Test
    void an_invitation_goes_with_its_organization_into_the_one_that_stays() {
        var id = invited();
        var body2 = council.convene();
        var stays = council.organization(body2.workers());
        act(secretary, () -> registry.merge(union, stays, secretary));
        assertThat(line(id).organization()).isEqualTo(stays);
        assertThat(as(secretary, () -> checking.again(id, secretary))).isEmpty();
        var account = keycloak().person(nominee.email());
        assertThat(account.at("/attributes/organizationKey/0").asString()).isEqualTo(union.toString());
        assertThat(membership.roomsOf(signsIn(account.path("id").asString(), Affiliation.WORKERS)))
                .hasSize(2);
    }

    @Test
    void one_that_ran_out_is_not_sent_again_beside_a_newer_one() {
        var id = invited();
        runsOut(id);
        nominate();
        refused("membership.refused.nominated-already", secretary, () -> checking.again(id, secretary));
        assertThat(line(id).state()).isEqualTo(NominationState.EXPIRED);
        assertThat(LETTERS.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_is_told_a_second_time_after_it_moved_on_asks_nobody() {
        var id = nominate();
        waitsFor(secretary, 1);
        as(secretary, () -> checking.check(id, secretary));
        waitsFor(secretary, 0);
        council.transacted(() -> {
            events.publishEvent(
                    new NominationMoved(id.value(), body.id().value(), worker.value(), NominationState.NOMINATED));
            return true;
        });
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                                .param("%" + id + "%")
                                .query(Long.class)
                                .single())
                .isZero());
        waitsFor(secretary, 0);
    }
}
