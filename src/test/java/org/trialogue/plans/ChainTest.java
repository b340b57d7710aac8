package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.PracticeRetired;
import org.trialogue.knowledge.PracticeReturned;
import org.trialogue.knowledge.PracticeUses;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.ChainReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** From a practice over what was promised to what another group confirms, followed both ways. */
class ChainTest extends TrackingSetting {

    @Autowired
    private ChainReading chains;

    @Autowired
    private Applying applying;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeUses uses;

    @Autowired
    private Experiences experiences;

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationEventPublisher publisher;

    private PlanId plan;
    private CommitmentId commitment;
    private CommitmentId other;
    private String practice;

    @BeforeEach
    void planned() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        other = committed(plan, body.workers(), TODAY, TODAY.plusMonths(6), false);
        practice = as(body.secretary(), () -> practices.following("", 1))
                .getFirst()
                .key();
    }

    @Test
    void a_practice_leads_to_what_another_group_confirms_and_back() {
        apply(commitment, Set.of(practice), Set.of(), body.secretary());
        council.as(
                body.secretary(),
                () -> council.update(
                        "insert into plans.implemented (commitment_id, room_id, text_id, block, label) values (?, ?,"
                                + " ?, 'b', '2. Agencies')",
                        commitment.value(),
                        body.shared().value(),
                        UUID.randomUUID()));
        answer(
                report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY)),
                Verdict.CONFIRMED,
                body.employers());

        var link = links(Chained.PRACTICE, practice, body.workers());
        assertThat(link).singleElement().satisfies(found -> {
            assertThat(found.commitment().id()).isEqualTo(commitment);
            assertThat(found.practices()).extracting(AppliedPractice::key).containsExactly(practice);
            assertThat(found.provisions()).extracting(Provision::label).containsExactly("2. Agencies");
            assertThat(found.commitment().gauge()).isNotNull();
            assertThat(found.confirmedBy()).containsExactly(Affiliation.EMPLOYERS);
            assertThat(found.contestedBy()).isEmpty();
        });
        var groups = of(Chained.PROVISION, body.workers()).groups();
        assertThat(groups).extracting(Chain.Group::label).containsExactly("2. Agencies", "");
        assertThat(groups.getFirst()).satisfies(group -> {
            assertThat(List.of(group.total(), group.applying(), group.measured(), group.reported(), group.confirmed()))
                    .containsOnly(1);
            assertThat(group.contested()).isZero();
        });
        assertThat(links(Chained.PROVISION, "", body.workers()))
                .extracting(found -> found.commitment().id())
                .containsExactly(other);
        assertThat(of(Chained.PARTY, body.workers()).groups()).hasSize(2);
        assertThat(of(Chained.STANDARD, body.workers()).groups())
                .extracting(Chain.Group::key)
                .containsExactly("C181");

        assertThat(as(body.workers(), () -> uses.of(practice, 50)).first())
                .extracting(PracticeUses.Use::link)
                .contains(commitment.link());
        assertThat(as(
                        body.workers(),
                        () -> uses.at(List.of(commitment.link(), "commitments/nowhere", "plans/" + plan))))
                .containsOnlyKeys(commitment.link());
        var outsider = council.convene().workers();
        assertThat(as(outsider, () -> uses.of(practice, 1000)).first())
                .extracting(PracticeUses.Use::link)
                .doesNotContain(commitment.link());
        assertThat(as(outsider, () -> chains.of(plan, Chained.PARTY, 0, 9, outsider.member(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(as(outsider, () -> chains.links(plan, Chained.PARTY, null, 0, 9, Locale.ENGLISH)))
                .isEmpty();
        assertThat(as(outsider, () -> applying.of(commitment, outsider.member(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(council.rows(outsider.member(), "plans.applied where commitment_id = '" + commitment.value() + "'"))
                .isZero();
    }

    @Test
    void a_commitment_is_found_under_what_follows_from_its_standards_and_its_parties() {
        await().untilAsserted(() ->
                assertThat(isUnder(commitment, "instrument", "C181")).isTrue());
        assertThat(isUnder(commitment, "theme", "recruitment")).isTrue();
        assertThat(isUnder(commitment, "right", "fair-recruitment")).isTrue();
        assertThat(isUnder(commitment, "right", "education")).isFalse();
        assertThat(isUnder(commitment, "party", "government")).isTrue();
        await().untilAsserted(
                        () -> assertThat(isUnder(other, "party", "workers")).isTrue());
        assertThat(isUnder(other, "party", "government")).isFalse();
    }

    @Test
    void those_who_lead_a_commitment_learn_what_became_of_a_practice_that_it_applies() {
        apply(commitment, Set.of(practice), Set.of(), body.secretary());
        events(new PracticeRetired(practice));
        await().untilAsserted(() -> {
            for (var told : List.of(body.government(), body.secretary()))
                assertThat(told(told)).containsOnlyOnce("plans.notice.practice-retired");
        });
        assertThat(told(body.workers())).noneMatch(key -> key.startsWith("plans.notice.practice"));
        events(new PracticeReturned(practice));
        await().untilAsserted(() -> assertThat(told(body.government()))
                .contains("plans.notice.practice-returned")
                .doesNotContain("plans.notice.practice-retired"));
    }

    @Test
    void who_used_a_practice_names_a_commitment_of_their_working_group_and_others_do_not_learn_which() {
        assertThat(as(body.workers(), () -> experiences.places("", 500)))
                .extracting(PracticeUses.Use::link)
                .contains(commitment.link(), other.link());
        var outsider = council.convene().workers();
        assertThat(as(outsider, () -> experiences.places("", 500)))
                .extracting(PracticeUses.Use::link)
                .doesNotContain(commitment.link());
        assertThatThrownBy(() -> used(outsider)).hasMessage("knowledge.refused.no-place");
        used(body.workers());
        assertThat(placesSeenBy(body.government())).contains(commitment.link());
        assertThat(placesSeenBy(outsider)).doesNotContain(commitment.link());
    }

    private void used(Acting by) {
        as(by, () -> {
            experiences.used(practice, "In three ports.", null, commitment.link(), by.member());
            return true;
        });
    }

    private Set<String> placesSeenBy(Acting reader) {
        return as(
                reader,
                () -> experiences
                        .places(experiences.uptakes(practice, 0, 100).some())
                        .keySet());
    }

    private void events(Object happened) {
        council.as(body.secretary(), () -> {
            publisher.publishEvent(happened);
            return true;
        });
    }

    private List<String> told(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .toList();
    }

    private boolean isUnder(CommitmentId of, String facet, String value) {
        return council.rows(
                        body.workers().member(),
                        "search.entry where kind = 'commitment' and id = '%s' and body -> 'facets' -> '%s' @> '[\"%s\"]'"
                                .formatted(of, facet, value))
                > 0;
    }

    @Test
    void the_secretariat_ties_published_practices_and_writes_over_nobody() {
        refused("plans.refused.secretary-only", Set.of(practice), Set.of(), body.government());
        refused("plans.refused.no-practice", Set.of("nowhere"), Set.of(), body.secretary());
        var many = as(body.secretary(), () -> practices.following("", Applying.MOST + 1)).stream()
                .map(Practice::key)
                .collect(Collectors.toSet());
        refused("plans.refused.practices-many", many, Set.of(), body.secretary());
        apply(commitment, Set.of(practice), Set.of(), body.secretary());
        refused("plans.refused.practices-meanwhile", Set.of(), Set.of(), body.secretary());
        apply(commitment, Set.of(), Set.of(practice), body.secretary());
        assertThat(as(
                        body.workers(),
                        () -> applying.of(commitment, body.workers().member(), Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void of_two_secretaries_who_write_at_once_the_second_learns_of_the_first() throws Exception {
        var another = as(body.secretary(), () -> practices.following(practice, 1))
                .getFirst()
                .key();
        try (var other = Executors.newSingleThreadExecutor()) {
            var second = council.as(body.secretary(), () -> {
                apply(commitment, Set.of(practice), Set.of(), body.secretary());
                var writing = other.submit(() -> outcome(Set.of(another)));
                await().until(() ->
                        writing.isDone() || council.rows(body.secretary().member(), "pg_locks where not granted") > 0);
                return writing;
            });
            assertThat(second.get()).isEqualTo("plans.refused.practices-meanwhile");
        }
        assertThat(as(
                        body.workers(),
                        () -> applying.of(commitment, body.workers().member(), Locale.ENGLISH)))
                .extracting(AppliedPractice::key)
                .containsExactly(practice);
    }

    @Test
    void a_group_of_several_is_counted_together_and_read_page_by_page() {
        var later = committed(plan, body.government(), TODAY, TODAY.plusMonths(9), false);
        answer(
                report(later, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY)),
                Verdict.CONTESTED,
                body.workers());
        var viewer = body.employers();
        assertThat(as(viewer, () -> chains.head(plan, viewer.member())).orElseThrow())
                .isEqualTo(new Chain.Head(new PlanName(plan, "Agencies " + body.id()), 3));
        var first = of(Chained.PARTY, 0, 1, viewer);
        assertThat(first.all()).isEqualTo(2);
        var group = first.groups().getFirst();
        assertThat(List.of(group.total(), group.reported(), group.contested(), group.confirmed(), group.measured()))
                .containsExactly(2, 1, 1, 0, 1);
        assertThat(of(Chained.PARTY, 1, 1, viewer).groups())
                .singleElement()
                .satisfies(second -> assertThat(second.total()).isOne());
        assertThat(of(Chained.PARTY, 2, 1, viewer).groups()).isEmpty();
        assertThat(as(viewer, () -> chains.count(plan, Chained.PARTY, group.key())))
                .isEqualTo(2);
        var page = as(viewer, () -> chains.links(plan, Chained.PARTY, group.key(), 1, 1, Locale.ENGLISH));
        assertThat(page).singleElement().satisfies(link -> {
            assertThat(link.commitment().id()).isEqualTo(later);
            assertThat(link.contestedBy()).containsExactly(Affiliation.WORKERS);
            assertThat(link.confirmedBy()).isEmpty();
        });
        var outsider = council.convene().workers();
        assertThat(as(outsider, () -> chains.head(plan, outsider.member()))).isEmpty();
    }

    private Chain of(Chained by, int offset, int limit, Acting viewer) {
        return as(viewer, () -> chains.of(plan, by, offset, limit, viewer.member(), Locale.ENGLISH))
                .orElseThrow();
    }

    private String outcome(Set<String> keys) {
        try {
            apply(commitment, keys, Set.of(), body.secretary());
            return "kept";
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    private Chain of(Chained by, Acting viewer) {
        return of(by, 0, 100, viewer);
    }

    private List<Chain.Link> links(Chained by, String group, Acting viewer) {
        assertThat(as(viewer, () -> chains.count(plan, by, group))).isOne();
        return as(viewer, () -> chains.links(plan, by, group, 0, 9, Locale.ENGLISH));
    }

    private boolean apply(CommitmentId to, Set<String> keys, Set<String> seen, Acting by) {
        return as(by, () -> {
            applying.apply(to, keys, seen, by);
            return true;
        });
    }

    private void refused(String key, Set<String> keys, Set<String> seen, Acting by) {
        assertThatThrownBy(() -> apply(commitment, keys, seen, by))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
