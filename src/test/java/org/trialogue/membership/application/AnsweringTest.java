package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialogue.local.DemoPeople;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who is known to the portal already answers an invitation; signing in as usual is no answer. */
class AnsweringTest extends NominationSetting {

    private DemoPeople.Person lea;
    private MemberId known;
    private NominationId nomination;

    @BeforeEach
    void someoneKnownIsInvited() {
        var name = membership.organization(union).orElseThrow().name();
        lea = new DemoPeople.Person(
                "Léa", "Petit" + UUID.randomUUID().toString().substring(0, 8), "fr", "workers", name, "", "");
        keycloak().ensure(lea, "a long password");
        known = signsIn();
        nominee = new Nominee(lea.first(), lea.last(), lea.email(), Locale.FRENCH);
        var term = new Term(Capacity.ADVISER, LocalDate.now(ZoneOffset.UTC), null);
        nomination = council.as(worker, () -> nominating.nominate(body.id(), union, nominee, term, worker));
        assertThat(Viewing.as(secretary, () -> checking.check(nomination, secretary)))
                .isEmpty();
    }

    @Test
    void signing_in_is_no_answer_and_a_notice_waits() {
        signsIn();
        assertThat(membership.roomsOf(known)).isEmpty();
        waits(1);
        assertThat(accepting.asks(key(), known)).isTrue();
        assertThat(accepting.asks(key(), body.employers().member())).isFalse();
        assertThat(accepting.asks(UUID.randomUUID(), known)).isFalse();
    }

    @Test
    void whoever_accepts_may_enter_at_once() {
        waits(1);
        var key = key();
        assertThat(accepting.accept(key, known)).isEmpty();
        assertThat(membership.roomsOf(known)).hasSize(2);
        waits(0);
        refused(() -> accepting.accept(key, known));
    }

    @Test
    void what_ran_out_is_not_accepted() {
        var key = key();
        council.as(
                body.secretary(),
                () -> jdbc.sql("update membership.nomination set expires_at = now() where id = ?")
                        .param(nomination.value())
                        .update());
        refused(() -> accepting.accept(key, known));
        assertThat(membership.roomsOf(known)).isEmpty();
    }

    @Test
    void who_is_asked_once_more_after_that_is_told_once_more() {
        waits(1);
        runsOut(nomination);
        waits(0);
        assertThat(Viewing.as(secretary, () -> checking.again(nomination, secretary)))
                .isEmpty();
        waits(1);
    }

    @Test
    void nobody_accepts_for_somebody_else() {
        refused(() -> accepting.accept(key(), body.employers().member()));
        refused(() -> accepting.accept(key(), body.workers().member()));
        assertThat(membership.roomsOf(known)).isEmpty();
    }

    @Test
    void whoever_declines_is_asked_no_more() {
        waits(1);
        accepting.decline(key(), "");
        waits(0);
        assertThat(accepting.asks(key(), known)).isFalse();
        assertThat(state()).isEqualTo(NominationState.DECLINED);
    }

    @Test
    void what_stands_in_the_way_is_said() {
        var account = keycloak().idOf(lea.email()).orElseThrow();
        council.mandate(body, account, new Term(Capacity.TITULAR, LocalDate.now(ZoneOffset.UTC), null));
        assertThat(accepting.accept(key(), known)).contains("membership.trouble.has-mandate");
        assertThat(state()).isEqualTo(NominationState.INVITED);
    }

    @Test
    void an_accepted_renewal_prolongs_the_mandate_that_one_holds() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var account = keycloak().idOf(lea.email()).orElseThrow();
        var held = council.mandate(body, account, new Term(Capacity.ADVISER, today, today.plusDays(3)));
        assertThat(accepting.accept(key(), known)).isEmpty();
        assertThat(state()).isEqualTo(NominationState.ACCEPTED);
        assertThat(membership.mandatesGivenIn(body.id()))
                .filteredOn(each -> each.person().id().equals(known))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.mandate()).isEqualTo(held);
                    assertThat(each.endsOn()).isNull();
                });
    }

    @Test
    void another_capacity_is_given_ahead_where_the_days_allow_it() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var account = keycloak().idOf(lea.email()).orElseThrow();
        council.mandate(body, account, new Term(Capacity.TITULAR, today, today.plusDays(3)));
        assertThat(accepting.accept(key(), known)).contains("membership.trouble.has-mandate");
        council.as(
                body.secretary(),
                () -> jdbc.sql("update membership.nomination set starts_on = ? where id = ?")
                        .params(today.plusDays(4), nomination.value())
                        .update());
        assertThat(accepting.accept(key(), known)).isEmpty();
        assertThat(membership.mandatesGivenIn(body.id()))
                .filteredOn(each -> each.person().id().equals(known))
                .extracting(Mandated::capacity)
                .containsExactlyInAnyOrder(Capacity.TITULAR, Capacity.ADVISER);
    }

    private MemberId signsIn() {
        var member = arrival.of(new SignInClaims(
                keycloak().idOf(lea.email()).orElseThrow(),
                lea.first(),
                lea.last(),
                lea.email(),
                Locale.FRENCH,
                Affiliation.WORKERS,
                lea.organization(),
                null));
        accepting.signedIn(member);
        return member;
    }

    private void waits(int count) {
        await().untilAsserted(() -> assertThat(council.as(known, () -> notices.waiting(50)))
                .filteredOn(posted -> posted.notice().messageKey().equals("membership.notice.invited"))
                .hasSize(count));
    }

    private NominationState state() {
        return line(nomination).state();
    }

    private UUID key() {
        return declineKey(nomination);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage("membership.refused.nomination-moved");
    }
}
