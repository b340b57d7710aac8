package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.MandateHandedOver;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.Principal;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A mandate goes to another person, with all that hangs on it. */
class SucceedingTest extends HandingOverSetting {

    @Autowired
    Succession succession;

    @Autowired
    Succeeding succeeding;

    @Autowired
    LettingIn letting;

    @Autowired
    Nominating nominating;

    @Autowired
    NominationReading nominations;

    @Test
    void with_a_mandate_its_term_its_deputies_and_what_waits_go_over(PublishedEvents events) {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        var successor = council.someone(Affiliation.WORKERS, "successor");
        var mandate = handOver(mandate(body.workers()), successor);
        var over = events.ofType(MandateHandedOver.class)
                .matching(each -> each.mandate().equals(mandate.value()))
                .iterator()
                .next();
        succeeding.on(over);
        assertThat(membership.roomsOf(successor)).contains(body.shared()).doesNotContain(caucus);
        assertThat(whose(caucus, body.colleague()))
                .containsExactly(body.workers().member());
        as(body.colleague(), () -> {
            letting.letIn(body.id(), mandate, body.colleague().member());
            return true;
        });
        await().untilAsserted(() -> assertThat(whose(caucus, body.colleague())).containsExactly(successor));
        assertThat(membership.actingIn(body.workers().member(), body.id())).isEmpty();
        assertThat(held(successor).capacity()).isEqualTo(Capacity.SPOKESPERSON);
        assertThat(held(deputy.member()).deputyOf()).isEqualTo(mandate);
        assertThat(whose(body.shared(), body.colleague())).containsExactly(successor);
        assertThat(recorded(caucus, body.colleague())).contains("membership.tasks-taken-over");
        assertThat(Viewing.as(successor, () -> notices.waiting(9)))
                .hasSize(2)
                .allSatisfy(posted -> assertThat(posted.notice().arguments())
                        .startsWith(name(body.secretary()))
                        .endsWith(name(body.workers())));
        assertThat(changed(caucus, body.colleague()))
                .contains("handed-by", body.secretary().member().toString());
    }

    @Test
    void who_is_nominated_as_a_deputy_becomes_that_of_the_successor() {
        var principal = mandate(body.workers());
        var nomination = council.as(
                body.workers(),
                () -> nominating.nominate(
                        body.id(),
                        council.organization(body.workers()),
                        new Nominee("Zoé", "Martin", UUID.randomUUID() + "@example.org", Locale.FRENCH),
                        new Term(Capacity.DEPUTY, TODAY, null, principal),
                        body.workers().member()));
        var successor = council.someone(Affiliation.WORKERS, "successor");
        handOver(principal, successor);
        var by = body.secretary();
        assertThat(as(by, () -> nominations.list(body.id(), NominationState.UNDER_WAY, 0, 9, by.member())))
                .filteredOn(line -> line.id().equals(nomination))
                .singleElement()
                .satisfies(line -> assertThat(line.deputyOf())
                        .extracting(Principal::mandate)
                        .isEqualTo(held(successor).mandate()));
    }

    @Test
    void who_sits_in_the_working_group_already_gives_up_that_mandate_for_the_other() {
        assertThat(candidates(mandate(body.workers())))
                .extracting(Candidate::subject)
                .contains(subject(body.colleague().member()))
                .doesNotContain(subject(body.employers().member()));
        refused(
                "membership.refused.has-mandate",
                () -> handOver(mandate(body.colleague()), body.workers().member()));
        handOver(mandate(body.workers()), body.colleague().member());
        assertThat(held(body.colleague().member()).capacity()).isEqualTo(Capacity.SPOKESPERSON);
        assertThat(membership.mandatesIn(body.id()))
                .filteredOn(held -> held.affiliation() == Affiliation.WORKERS)
                .hasSize(1);
    }

    @Test
    void a_mandate_goes_to_nobody_of_another_side_and_is_handed_over_by_a_secretary_alone() {
        refused(
                "membership.refused.successor",
                () -> handOver(mandate(body.workers()), body.employers().member()));
        refused(
                "membership.refused.successor",
                () -> handOver(mandate(body.workers()), body.workers().member()));
        for (var other : List.of(body.workers(), body.colleague(), body.employers()))
            refused(
                    "membership.refused.secretariat-only",
                    () -> as(
                            other,
                            () -> succession.handOver(
                                    body.id(),
                                    mandate(body.workers()),
                                    subject(body.colleague().member()),
                                    other.member())));
        assertThat(held(body.workers().member()).capacity()).isEqualTo(Capacity.SPOKESPERSON);
    }

    private MandateId handOver(MandateId mandate, MemberId to) {
        var by = body.secretary();
        return as(by, () -> succession.handOver(body.id(), mandate, subject(to), by.member()));
    }

    private List<Candidate> candidates(MandateId mandate) {
        var by = body.secretary();
        return as(by, () -> succession.candidates(body.id(), mandate, "", 50, by.member()));
    }
}
