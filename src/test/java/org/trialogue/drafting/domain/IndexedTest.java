package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.security.Viewing;

/** Of two nodes that hand in the same text, the one that read the older version changes nothing. */
class IndexedTest extends Setting {

    @Autowired
    private TextRows rows;

    @Test
    void an_older_version_does_not_bring_back_an_older_title() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        var title = Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> {
                    rows.indexed(text, 7, "Newer");
                    rows.indexed(text, 3, "Older");
                    return title(text);
                }));
        assertThat(title).isEqualTo("Newer");
    }

    private String title(TextId text) {
        return rows.find(text).orElseThrow().title();
    }
}
