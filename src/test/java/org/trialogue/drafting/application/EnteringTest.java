package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.SearchEntry;

class EnteringTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.";
    private static final int FAR_AWAY = 90_000;

    @Autowired
    private Entering entering;

    @Test
    void a_text_that_cannot_be_read_holds_up_no_other() {
        var scene = convened();
        var texts = new ArrayList<TextId>();
        for (int n = 0; n < 4; n++) texts.add(imported(scene.shared(), scene.secretary(), DRAFT));
        texts.sort((one, other) -> one.toString().compareTo(other.toString()));
        for (var broken : texts.subList(0, 3)) written(broken, scene.secretary(), 1, FAR_AWAY, "Nowhere");
        written(texts.getLast(), scene.secretary(), 1, 12, "All ");
        await().untilAsserted(() ->
                assertThat(indexed(texts.getLast(), scene.worker())).isEqualTo(1));
        assertThat(indexed(texts.getFirst(), scene.worker())).isLessThan(1);
        assertIsAmongAll(texts.getLast());
    }

    private void assertIsAmongAll(TextId text) {
        var all = new ArrayList<SearchEntry>();
        entering.all(all::add);
        assertThat(all).anyMatch(entry -> entry.toString().contains(text.toString()));
    }

    private int indexed(TextId text, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(status -> jdbc.sql("select indexed from drafting.text where id = ?")
                        .param(text.value())
                        .query(Integer.class)
                        .single()));
    }
}
