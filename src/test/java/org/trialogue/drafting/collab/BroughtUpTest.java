package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A draft amendment comes along as its text moves on, and falls into one for each purpose. */
class BroughtUpTest extends AmendmentSetting {

    @Test
    void the_new_wording_comes_beneath_it_when_its_own_room_opens_it_and_those_who_have_it_open_see_that() {
        var scene = scene();
        var fork = begun(scene, "Children");
        written(fork, acting(scene), 1, 12, "All ");
        written(scene.text(), scene.stage().secretary(), 1, 39, "Recruitment ");
        try (var client = Client.in(port, fork, ticket(fork, scene.worker()))) {
            var came = as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()))
                    .orElseThrow();
            assertThat(came).isEqualTo(new BringingUp.BroughtUp(0, 1, 0, 0));
            client.until(2);
            assertThat(client.doc().textContent()).contains("All Children", "Recruitment Fees");
        }
        assertThat(as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker())))
                .isEmpty();
        assertThat(changes(scene, fork))
                .extracting(ProvisionChange::kind)
                .containsExactly(ProvisionChange.Kind.CHANGED);
        assertThat(onRecord(scene, fork)).isZero();
    }

    @Test
    void what_a_colleague_types_in_a_provision_meanwhile_stands_in_its_new_wording() {
        var scene = scene();
        var adviser = mandated(scene.stage().group(), scene.stage().secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        var fork = begun(scene, "Children");
        written(scene.text(), scene.stage().secretary(), 1, 39, "Recruitment ");
        try (var client = Client.in(port, fork, ticket(fork, adviser))) {
            assertThat(as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker())))
                    .isPresent();
            client.say(Client.typing(UUID.randomUUID(), 0, 43, "X"));
            client.next("ack");
        }
        assertThat(doc(fork, scene.worker()).textContent()).contains("Recruitment FeesX are forbidden.");
    }

    @Test
    void a_draft_that_would_become_too_long_stays_as_it_is() {
        var scene = scene();
        var fork = begun(scene, "Children");
        var lines = "x".repeat(900_000);
        for (int version = 1; version <= 3; version++) written(fork, acting(scene), version, 12, lines);
        for (int version = 1; version <= 2; version++)
            written(scene.text(), scene.stage().secretary(), version, 39, lines);
        refused("drafting.refused.draft-too-long", scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()));
        assertThat(as(scene.worker(), () -> proposing.of(fork))).hasValueSatisfying(proposed -> {
            assertThat(proposed.draft().base()).isZero();
            assertThat(proposed.newest()).isEqualTo(2);
            assertThat(proposed.proposal().changes()).hasSize(1);
        });
    }

    @Test
    void what_no_longer_fits_is_kept_until_somebody_has_seen_to_it() {
        var scene = scene();
        var fork = begun(scene, "Children");
        written(fork, acting(scene), 1, 43, "X");
        written(scene.text(), scene.stage().secretary(), 1, 41, "Y");
        var came = as(scene.worker(), () -> bringingUp.bringUp(fork, scene.worker()))
                .orElseThrow();
        assertThat(came.lost()).isEqualTo(1);
        assertThat(onRecord(scene, fork)).isEqualTo(1);
        assertThat(doc(fork, scene.worker())).isEqualTo(doc(scene.text(), scene.worker()));
        var lost = as(scene.worker(), () -> proposing.of(fork)).orElseThrow().lost();
        assertThat(lost)
                .singleElement()
                .satisfies(
                        each -> assertThat(String.valueOf(each.change().now())).contains("FeesX"));
        as(scene.worker(), () -> {
            proposing.settle(fork, lost.getFirst().id(), scene.worker());
            return true;
        });
        assertThat(as(scene.worker(), () -> proposing.of(fork)).orElseThrow().lost())
                .isEmpty();
    }

    @Test
    void one_that_touches_several_provisions_is_split_into_one_for_each() {
        var scene = scene();
        var fork = begun(scene, "Children");
        refused("drafting.refused.draft-single", scene.worker(), () -> splitting.split(fork, scene.worker()));
        written(fork, acting(scene), 1, 62, "All ");
        written(fork, acting(scene), 2, 12, "All ");
        assertThat(as(scene.worker(), () -> proposing.of(fork))
                        .orElseThrow()
                        .proposal()
                        .hasSeveralPurposes())
                .isTrue();
        assertThat(as(scene.worker(), () -> splitting.split(fork, scene.worker())))
                .isEqualTo(2);
        var all = as(scene.worker(), () -> amending.in(scene.caucus()));
        assertThat(all).extracting("title").containsExactly("Children", "Children (2)");
        var keys = all.stream()
                .map(draft -> changes(scene, draft.id()))
                .map(each -> each.size() == 1 ? each.getFirst().key() : "several");
        assertThat(keys).containsExactly(provision(scene, 0), provision(scene, 2));
    }
}
