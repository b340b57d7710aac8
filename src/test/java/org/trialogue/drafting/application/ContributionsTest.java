package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Contributions.Contributor;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class ContributionsTest extends Setting {

    /** The letters of the provisions begin at 12 and 39. */
    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Contributions contributions;

    @Autowired
    private Versions versions;

    @Test
    void who_changed_a_block_is_named_in_the_order_of_the_first_change_and_once() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var worker = new Acting(stage.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var employer = new Acting(stage.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        written(text, worker, 1, 12, "All ");
        written(text, employer, 2, 12, "Yes: ");
        written(text, worker, 3, 12, "So, ");
        written(text, employer, 4, 52, "x");
        assertThat(by(stage.worker(), text, 0, 3, 0))
                .extracting(Contributor::by)
                .containsExactly(worker, employer);
        assertThat(by(stage.worker(), text, 3, 0, 0))
                .extracting(Contributor::by)
                .containsExactly(worker, employer);
        assertThat(by(stage.worker(), text, 1, 2, 0))
                .extracting(Contributor::by)
                .containsExactly(employer);
        assertThat(by(stage.worker(), text, 0, 4, 1))
                .extracting(Contributor::by)
                .containsExactly(employer);
    }

    @Test
    void who_may_not_see_the_text_learns_nothing() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        var stranger = convened().worker();
        assertThat(Viewing.as(stranger, () -> contributions.between(text, 0, 0)))
                .isEmpty();
    }

    @Test
    void a_version_that_there_is_not_has_no_contributors() {
        var stage = convened();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        assertThat(Viewing.as(stage.worker(), () -> contributions.between(text, 0, 1)))
                .isEmpty();
        assertThat(Viewing.as(stage.worker(), () -> contributions.between(text, -1, 0)))
                .isEmpty();
    }

    /** Those who changed the n-th changed line. */
    private List<Contributor> by(MemberId viewer, TextId text, int from, int to, int line) {
        return Viewing.as(viewer, () -> {
            var changed = versions.compare(text, from, to).orElseThrow().rows().stream()
                    .filter(row -> !(row instanceof Row.Same))
                    .toList();
            var block = changed.get(line).line().blockId().orElseThrow();
            return contributions.between(text, from, to).orElseThrow().get(block);
        });
    }
}
