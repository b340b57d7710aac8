package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.BlockChange;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What was changed lately in one block. */
class BlockHistoryTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    private static final String MENTION =
            "{\"type\":\"mention\",\"attrs\":{\"id\":\"m\",\"member\":\"a\",\"label\":\"Ada\"}}";
    private static final String REFERENCE = "{\"type\":\"reference\",\"attrs\":{\"id\":\"r\",\"block\":\"%s\"}}";

    @Autowired
    private BlockHistory history;

    @Autowired
    private Drafts drafts;

    @Test
    void what_one_member_writes_in_one_go_is_one_change_with_the_words_before_and_after() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var provisions = Viewing.as(scene.government(), () -> drafts.provisions(text));
        written(text, worker(scene), 1, 12, "A");
        written(text, worker(scene), 2, 13, "ll ");
        written(text, employer(scene), 3, 24, " and adults");
        var first = provisions.getFirst().blockId();
        assertThat(of(text, first, scene.government()))
                .extracting(
                        BlockChange::name, change -> change.by().affiliation(), BlockChange::before, BlockChange::after)
                .containsExactly(
                        tuple(
                                "Ada Of employers",
                                Affiliation.EMPLOYERS,
                                "All Children are protected.",
                                "All Children and adults are protected."),
                        tuple(
                                "Ada Of workers",
                                Affiliation.WORKERS,
                                "Children are protected.",
                                "All Children are protected."));
        assertThat(of(text, provisions.get(1).blockId(), scene.government())).isEmpty();
    }

    @Test
    void a_citation_that_takes_the_place_of_another_and_a_change_of_form_are_told() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var provisions = Viewing.as(scene.government(), () -> drafts.provisions(text));
        var second = provisions.get(1).blockId();
        written(text, worker(scene), 1, put(12, 12, cited("C181", "7")));
        written(text, employer(scene), 2, put(12, 13, cited("C188", null)));
        written(text, worker(scene), 3, put(12, 13, MENTION));
        written(text, employer(scene), 4, put(12, 13, REFERENCE.formatted(second)));
        written(text, worker(scene), 5, "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"em\"},\"from\":13,\"to\":21}");
        assertThat(of(text, provisions.getFirst().blockId(), scene.government()))
                .extracting(BlockChange::before, BlockChange::after)
                .containsExactly(
                        tuple("2Children are protected.", "2Children are protected."),
                        tuple("@AdaChildren are protected.", "2Children are protected."),
                        tuple("C188Children are protected.", "@AdaChildren are protected."),
                        tuple("C181, art. 7Children are protected.", "C188Children are protected."),
                        tuple("Children are protected.", "C181, art. 7Children are protected."));
    }

    @Test
    void what_is_undone_at_once_is_no_change() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var first = Viewing.as(
                scene.government(), () -> drafts.provisions(text).getFirst().blockId());
        written(text, worker(scene), 1, put(12, 12, cited("C181", "7")));
        written(text, worker(scene), 2, put(12, 13, ""));
        assertThat(of(text, first, scene.government())).isEmpty();
    }

    private static String put(int from, int to, String node) {
        return "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[%s]}}"
                .formatted(from, to, node);
    }

    private static String cited(String code, @Nullable String article) {
        var ref = article == null ? "null" : "\"" + article + "\"";
        return "{\"type\":\"citation\",\"attrs\":{\"id\":\"c\",\"code\":\"%s\",\"ref\":%s}}".formatted(code, ref);
    }

    @Test
    void at_most_so_many_are_told_the_newest_first() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var first = Viewing.as(
                scene.government(), () -> drafts.provisions(text).getFirst().blockId());
        for (int i = 0; i < 8; i++) written(text, i % 2 == 0 ? worker(scene) : employer(scene), i + 1, 12, i + " ");
        var told = of(text, first, scene.government());
        assertThat(told).hasSize(BlockHistory.TOLD);
        assertThat(told.getFirst().after()).startsWith("7 6 5");
        assertThat(told.getFirst().before()).startsWith("6 5");
    }

    @Test
    void who_may_not_see_the_text_is_told_nothing() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var first = Viewing.as(
                scene.government(), () -> drafts.provisions(text).getFirst().blockId());
        var stranger = person("Eve", Affiliation.WORKERS);
        assertThat(Viewing.as(stranger, () -> history.of(text, first, stranger)))
                .isEmpty();
        assertThat(Viewing.as(scene.worker(), () -> history.of(text, first, stranger)))
                .isEmpty();
    }

    private List<BlockChange> of(TextId text, String block, MemberId reader) {
        return Viewing.as(reader, () -> history.of(text, block, reader)).orElseThrow();
    }

    private static Acting worker(Convened scene) {
        return new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
    }

    private static Acting employer(Convened scene) {
        return new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
    }
}
