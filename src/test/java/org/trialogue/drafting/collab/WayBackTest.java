package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.prosemirror.Checked;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.FreshIds;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Rebase;
import org.trialogue.prosemirror.ReplaceStep;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.Step;
import tools.jackson.databind.json.JsonMapper;

class WayBackTest {

    @Test
    void what_is_the_same_is_left_alone() {
        var now = text("a=One", "b=Two", "c=Three");
        var then = text("a=1", "b=Two", "c=3");
        var steps = WayBack.from(now, then);
        assertThat(steps).hasSize(2);
        assertThat(after(now, steps)).isEqualTo(then);
    }

    @Test
    void where_a_block_was_moved_all_between_is_replaced_at_once() {
        var now = text("a=One", "b=Two", "c=Three", "d=Four");
        var then = text("c=Three", "a=One", "b=Two", "d=Four");
        var steps = WayBack.from(now, then);
        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReplaceStep.class,
                        step -> assertThat(step.to()).isLessThan(now.content().size()));
        assertThat(after(now, steps)).isEqualTo(then);
    }

    @Test
    void there_is_no_way_from_a_text_to_itself() {
        assertThat(WayBack.from(text("a=One"), text("a=One"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void it_leads_back_with_every_key_in_its_place(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 100; n++) {
            var then = lines(random);
            var now = edited(then, random);
            var steps = WayBack.from(text(now), text(then));
            assertThat(after(text(now), steps)).as("seed %d, case %d", seed, n).isEqualTo(text(then));
        }
    }

    /** As the authority does it: each step checked, keys that are taken renamed. */
    private static Node after(Node now, List<Step> steps) {
        var rebase = new Rebase(
                new Checked(Limits.DOCUMENT),
                new FreshIds(() -> UUID.randomUUID().toString()));
        return rebase.rebase(now, List.of(steps), List.of(), now).doc();
    }

    private static String[] lines(Random random) {
        var lines = new String[2 + random.nextInt(12)];
        for (int i = 0; i < lines.length; i++) lines[i] = "k" + i + "=w" + random.nextInt(4);
        return lines;
    }

    private static String[] edited(String[] lines, Random random) {
        var edited = new ArrayList<>(List.of(lines));
        for (int n = random.nextInt(6); n > 0; n--) {
            var line = edited.remove(random.nextInt(edited.size()));
            var other = switch (random.nextInt(3)) {
                case 0 -> line;
                case 1 -> line + " more";
                default -> "x" + random.nextInt(1_000_000) + "=new";
            };
            edited.add(random.nextInt(edited.size() + 1), other);
            if (edited.size() > 2 && random.nextInt(4) == 0) edited.remove(random.nextInt(edited.size()));
        }
        return edited.toArray(String[]::new);
    }

    /** A text with provisions, each given as its key and its words. */
    private static Node text(String... provisions) {
        var blocks = Stream.of(provisions)
                .map(each -> each.split("="))
                .map(each ->
                        "{\"type\":\"provision\",\"attrs\":{\"id\":\"%1$s\"},\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p-%1$s\"},\"content\":[{\"type\":\"text\",\"text\":\"%2$s\"}]}]}"
                                .formatted(each[0], each[1]))
                .collect(Collectors.joining(","));
        var json = "{\"type\":\"doc\",\"content\":[{\"type\":\"title\",\"attrs\":{\"id\":\"t\"}}," + blocks + "]}";
        return DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
    }
}
