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
        written(text, scene.shared(), worker, 1, 12, "All ");
        written(text, scene.shared(), employer, 2, 24, " and adults");
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
}
