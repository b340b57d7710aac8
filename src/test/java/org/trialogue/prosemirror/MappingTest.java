package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTest {
    private static final StepMap DELETE = StepMap.of(4, 6, 0);

    @Test
    void a_position_in_deleted_content_is_found_again_where_its_mirror_puts_it_back() {
        var away = Mapping.EMPTY.appendMap(DELETE).appendMap(StepMap.of(0, 0, 3));
        assertThat(away.appendMap(StepMap.of(7, 0, 6), 0).map(6, 1)).isEqualTo(9);
        assertThat(away.appendMap(StepMap.of(7, 0, 6)).map(6, 1)).isEqualTo(13);
    }

    @Test
    void deletion_is_told_by_side() {
        var result = DELETE.mapResult(4, 1);
        assertThat(result.deletedAfter()).isTrue();
        assertThat(result.deletedBefore()).isFalse();
        assertThat(result.deletedAcross()).isFalse();
        assertThat(DELETE.mapResult(5, 1).deletedAcross()).isTrue();
        assertThat(DELETE.mapResult(10, -1).deletedBefore()).isTrue();
    }

    @Test
    void an_inverted_map_leads_back() {
        var map = StepMap.of(2, 0, 4, 8, 2, 0);
        for (int pos : new int[] {0, 1, 5, 7, 11})
            assertThat(map.invert().map(map.map(pos, 1), 1)).isEqualTo(pos);
        assertThat(map.invert().invert()).isEqualTo(map);
    }

    @Test
    void the_inverse_of_a_mapping_keeps_the_mirrors() {
        var mapping = Mapping.EMPTY.appendMap(DELETE).appendMap(StepMap.of(4, 0, 6), 0);
        assertThat(mapping.invert().map(6, 1)).isEqualTo(6);
        assertThat(Mapping.EMPTY
                        .appendMap(StepMap.of(0, 0, 1))
                        .appendMapping(mapping)
                        .map(6, 1))
                .isEqualTo(7);
    }
}
