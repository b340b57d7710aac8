package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.prosemirror.Docs.SCHEMA;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Mark STRONG = SCHEMA.mark("strong");

    @Test
    void what_is_found_change_by_change_is_what_is_found_letter_by_letter() {
        var random = new Random(7);
        int some = 0;
        for (int i = 0; i < 50_000; i++) {
            int from = random.nextInt(8);
            var step = new AddMarkStep(from, from + random.nextInt(12), STRONG);
            var since = mapping(random);
            var found = Unseen.inside(step, since);
            assertThat(found).as("case %d", i).isEqualTo(letterByLetter(step, since));
            if (!found.isEmpty()) some++;
        }
        assertThat(some).isGreaterThan(10_000);
    }

    @Test
    void where_nothing_happened_inside_a_long_mark_is_one_piece_all_the_way() {
        assertThat(looks(IntStream.range(0, 2000)
                        .mapToObj(i -> StepMap.of(200_000 + i, 0, 1))
                        .toList()))
                .isEqualTo(2000);
    }

    @Test
    void the_work_for_a_long_mark_grows_with_what_was_changed_and_not_with_its_letters() {
        var maps =
                IntStream.range(0, 2000).mapToObj(i -> StepMap.of(i * 50, 0, 1)).toList();
        assertThat(Unseen.inside(new AddMarkStep(0, 100_000, STRONG), Mapping.of(maps)))
                .hasSizeGreaterThan(1900);
        assertThat(looks(maps)).isLessThanOrEqualTo(2000L * 2001 / 2);
    }

    private static long looks(List<StepMap> maps) {
        var cutting = new Cutting(0, 100_000);
        var since = Mapping.of(maps);
        since.forEach((index, map, mirror) -> cutting.pass(index, map, mirror, since));
        return cutting.looks();
    }

    /** The rule as it reads. */
    private static List<Unseen> letterByLetter(AddMarkStep step, Mappable since) {
        var found = new ArrayList<Unseen>();
        int at = since.map(step.from(), 1);
        for (int pos = step.from(); pos < step.to(); pos++) {
            var kept = since.mapResult(pos, 1);
            if (kept.deletedAfter()) continue;
            if (kept.pos() > at) found.add(new Unseen(at, kept.pos(), step.mark()));
            at = kept.pos() + 1;
        }
        int end = since.map(step.to(), -1);
        if (at < end) found.add(new Unseen(at, end, step.mark()));
        return found;
    }

    /** Own changes taken back, others' changes, and own ones again, most of them paired. */
    private static Mapping mapping(Random random) {
        var maps = new ArrayList<StepMap>();
        int own = random.nextInt(4);
        int all = own + random.nextInt(4);
        for (int i = 0; i < all; i++) maps.add(map(random));
        var mapping = Mapping.of(maps);
        for (int i = own - 1; i >= 0; i--)
            mapping =
                    random.nextInt(5) > 0 ? mapping.appendMap(maps.get(i).invert(), i) : mapping.appendMap(map(random));
        return mapping.slice(Math.min(random.nextInt(2), mapping.size()));
    }

    private static StepMap map(Random random) {
        int start = random.nextInt(16);
        int taken = random.nextInt(4);
        int put = random.nextInt(4);
        var map = random.nextInt(10) < 7
                ? StepMap.of(start, taken, put)
                : StepMap.of(
                        start, taken, put, start + taken + random.nextInt(4), random.nextInt(3), random.nextInt(3));
        return random.nextInt(10) < 3 ? map.invert() : map;
    }
}
