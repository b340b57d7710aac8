package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.Staging;
import org.trialogue.platform.security.Viewing;

/** Who has a text open learns at once what another stage lets them do, and is held to it. */
class StageOnOpenPagesTest extends Setting {

    @Autowired
    private Staging staging;

    @Test
    void who_wrote_a_moment_ago_does_no_longer() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        try (var writing = Client.in(port, text, ticket(text, scene.worker()))) {
            writing.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            writing.next("ack");
            var secretary = scene.secretary().member();
            Viewing.as(secretary, () -> {
                staging.bring(text, Stage.PREPARATION, Stage.AMENDMENT_WINDOW, "", secretary);
                return true;
            });
            writing.say(Client.typing(UUID.randomUUID(), 1, 12, "No "));
            assertThat(writing.next("rejected").get("reason").asString()).isEqualTo("stage");
            var rights = writing.next("rights");
            assertThat(rights.get("edit").asBoolean()).isFalse();
            assertThat(rights.get("comment").asBoolean()).isTrue();
        }
    }
}
