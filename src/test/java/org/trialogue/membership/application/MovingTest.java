package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.Membership;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What becomes of the mandates of someone whom the identity provider puts elsewhere. */
@WithCouncil
class MovingTest {

    @Autowired
    Council council;

    @Autowired
    Arrival arrival;

    @Autowired
    Membership membership;

    private String subject = "";

    @BeforeEach
    void someone() {
        subject = UUID.randomUUID().toString();
    }

    @Test
    void who_changes_sides_enters_no_room_of_the_old_one(PublishedEvents events) {
        var member = mandated(Affiliation.WORKERS, "Union");
        assertThat(membership.roomsOf(member)).hasSize(2);
        signsIn(Affiliation.EMPLOYERS, "Federation");
        assertThat(membership.roomsOf(member)).isEmpty();
        assertThat(events.ofType(MandateEnded.class)
                        .matching(ended -> ended.member().equals(member.value())))
                .hasSize(1);
    }

    @Test
    void who_speaks_for_another_organization_needs_a_mandate_for_it() {
        var member = mandated(Affiliation.GOVERNMENT, "One ministry");
        signsIn(Affiliation.GOVERNMENT, "Another ministry");
        assertThat(membership.roomsOf(member)).isEmpty();
    }

    @Test
    void who_signs_in_as_before_keeps_every_mandate() {
        var member = mandated(Affiliation.WORKERS, "Union");
        signsIn(Affiliation.WORKERS, "Union");
        assertThat(membership.roomsOf(member)).hasSize(2);
    }

    @Test
    void a_secretary_stays_one_whatever_the_office_is_called() {
        var member = mandated(Affiliation.SECRETARIAT, "Secretariat");
        signsIn(Affiliation.SECRETARIAT, "Secretariat, new name");
        assertThat(membership.roomsOf(member)).hasSize(2);
    }

    private MemberId mandated(Affiliation side, String organization) {
        var member = signsIn(side, organization);
        var body = council.convene();
        var capacity = side == Affiliation.SECRETARIAT ? Capacity.SECRETARY : Capacity.TITULAR;
        var term = new Term(capacity, LocalDate.now(ZoneOffset.UTC), null);
        council.mandate(body, subject, term);
        return member;
    }

    private MemberId signsIn(Affiliation side, String organization) {
        return arrival.of(
                new SignInClaims(subject, "Ada", "Byron", "ada@example.org", Locale.ENGLISH, side, organization, null));
    }
}
