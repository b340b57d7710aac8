package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Attribution.Stretch;
import org.trialogue.drafting.Attribution.Writer;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

class AuthorshipTest extends Setting {

    @Autowired
    private Authorship authorship;

    @Autowired
    private Drafts drafts;

    @Test
    void each_run_of_words_names_member_and_group() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var employer = new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        written(text, worker, 1, 12, "All ");
        written(text, employer, 2, 24, " and adults");
        var passage = Viewing.as(scene.government(), () -> {
            var provision = drafts.provisions(text).getFirst();
            return authorship.ofBlock(text, provision.blockId());
        });
        assertThat(passage)
                .extracting(Authored::words, run -> run.by().affiliation(), Authored::imported)
                .containsExactly(
                        tuple("All ", Affiliation.WORKERS, false),
                        tuple("Children", Affiliation.SECRETARIAT, true),
                        tuple(" and adults", Affiliation.EMPLOYERS, false),
                        tuple(" are protected.", Affiliation.SECRETARIAT, true));
        assertThat(passage.getFirst().name()).isEqualTo("Ada Of workers");
    }

    @Test
    void a_whole_text_says_who_wrote_each_part_of_it_and_nothing_to_others() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var employer = new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        written(text, worker, 1, 12, "All ");
        written(text, worker, 2, 16, "the ");
        written(text, employer, 3, 28, " and adults");
        var whole = Viewing.as(scene.government(), () -> authorship.ofWhole(text, scene.government()))
                .orElseThrow();
        assertThat(whole.version()).isEqualTo(3);
        assertThat(whole.stretches())
                .extracting(
                        Stretch::length,
                        stretch -> whole.writers().get(stretch.writer()).by().affiliation())
                .startsWith(
                        tuple(12, Affiliation.SECRETARIAT),
                        tuple(8, Affiliation.WORKERS),
                        tuple(8, Affiliation.SECRETARIAT),
                        tuple(11, Affiliation.EMPLOYERS));
        assertThat(whole.writers())
                .extracting(Writer::name, writer -> writer.by().capacity(), Writer::imported)
                .contains(
                        tuple("Ada Of workers", Capacity.TITULAR, false),
                        tuple("Sam Of secretariat", Capacity.SECRETARY, true));
        var stranger = person("Eve", Affiliation.WORKERS);
        assertThat(Viewing.as(stranger, () -> authorship.ofWhole(text, stranger)))
                .isEmpty();
        assertThat(Viewing.as(scene.government(), () -> authorship.ofWhole(text, stranger)))
                .isEmpty();
    }

    @Test
    void a_text_of_two_thousand_provisions_has_as_many_stretches_as_changes_of_hand() {
        var scene = convened();
        var words = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> number + ". Children are protected.")
                .collect(Collectors.joining("\n\n"));
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n" + words);
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        for (int i = 0; i < 50; i++) written(text, worker, i + 1, 12 + i, "x");
        var whole = Viewing.as(scene.worker(), () -> authorship.ofWhole(text, scene.worker()))
                .orElseThrow();
        assertThat(whole.stretches()).extracting(Stretch::length).element(1).isEqualTo(50);
        assertThat(whole.stretches()).hasSize(3);
        assertThat(whole.writers()).hasSize(2);
    }

    @Test
    void positions_of_an_older_version_find_the_words_they_were_taken_from() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var employer = new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        written(text, worker, 1, 12, "All ");
        written(text, employer, 2, 12, "Nearly ");
        Viewing.as(scene.government(), () -> {
            assertThat(authorship.ofRange(text, 1, 12, 15))
                    .extracting(Authored::words, run -> run.by().affiliation())
                    .containsExactly(tuple("All", Affiliation.WORKERS));
            assertThat(authorship.ofRange(text, 2, 12, 15))
                    .extracting(Authored::words, run -> run.by().affiliation())
                    .containsExactly(tuple("Nea", Affiliation.EMPLOYERS));
            assertThat(authorship.ofRange(text, 3, 12, 15)).isEmpty();
            return true;
        });
    }

    @Test
    void what_was_found_once_is_taken_on_by_later_commits() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        Viewing.as(
                scene.worker(),
                () -> assertThat(authorship.ofRange(text, 0, 12, 20)).hasSize(1));
        written(text, worker, 1, 12, "All ");
        Viewing.as(
                scene.worker(),
                () -> assertThat(authorship.ofRange(text, 1, 12, 24))
                        .extracting(Authored::imported)
                        .containsExactly(false, true));
        var stranger = person("Eve", Affiliation.WORKERS);
        assertThat(Viewing.as(stranger, () -> authorship.ofRange(text, 1, 12, 24)))
                .isEmpty();
    }
}
