package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.Expecting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Where a commitment stands, where one is missing, and where none is expected: as the parties agreed. */
class HeatMapTest extends TrackingSetting {

    @Autowired
    private Expecting expecting;

    private PlanId plan;

    @BeforeEach
    void planned() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
    }

    @Test
    void a_party_has_a_commitment_or_a_gap_and_nothing_is_expected_that_was_not_agreed() {
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        expect("C181", body.government(), body.workers());
        expect("C029", body.government());
        var map = map(body.employers());
        assertThat(map.rows()).extracting(HeatMap.Row::code).containsExactly("C029", "C181");
        assertThat(cells(map, "C029")).containsExactly("gap", "not expected");
        assertThat(cells(map, "C181")).containsExactly("1", "gap");
        assertThat(map.gaps()).isEqualTo(2);
        assertThat(map.mayWrite()).isFalse();
        assertThat(map(body.secretary()).mayWrite()).isTrue();

        expect("C029");
        assertThat(map(body.workers()).rows()).extracting(HeatMap.Row::code).containsExactly("C181");
        var outsider = council.convene().secretary();
        assertThat(as(outsider, () -> expecting.of(plan, outsider.member()))).isEmpty();
    }

    @Test
    void the_secretariat_alone_writes_down_what_is_expected_of_parties_to_known_standards() {
        refused("plans.refused.secretary-only", "C181", body.workers(), body.workers());
        refused("plans.refused.unknown-standard", "C999", body.secretary(), body.workers());
        refused("plans.refused.expected-no-party", "C181", body.secretary(), body.employers());
    }

    @Test
    void who_did_not_see_what_another_one_wrote_meanwhile_does_not_write_over_it() {
        expect("C181", body.government());
        assertThatThrownBy(() -> as(body.secretary(), () -> {
                    expecting.expect(plan, "C181", Set.of(), Set.of(), body.secretary());
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.refused.expected-meanwhile"));
        assertThat(cells(map(body.workers()), "C181")).contains("gap");
    }

    private HeatMap map(Acting viewer) {
        return as(viewer, () -> expecting.of(plan, viewer.member())).orElseThrow();
    }

    private static List<String> cells(HeatMap map, String code) {
        return map.rows().stream()
                .filter(row -> row.code().equals(code))
                .flatMap(row -> row.cells().stream())
                .map(cell -> {
                    if (cell.gap()) return "gap";
                    return cell.commitments() == 0 ? "not expected" : String.valueOf(cell.commitments());
                })
                .toList();
    }

    private void expect(String code, Acting... of) {
        expected(code, body.secretary(), of);
    }

    private boolean expected(String code, Acting by, Acting... of) {
        var parties = Stream.of(of).map(council::organization).collect(Collectors.toSet());
        return as(by, () -> {
            expecting.expect(plan, code, expecting.of(plan, code), Set.copyOf(parties), by);
            return true;
        });
    }

    private void refused(String key, String code, Acting by, Acting of) {
        assertThatThrownBy(() -> expected(code, by, of))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
