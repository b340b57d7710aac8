package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
