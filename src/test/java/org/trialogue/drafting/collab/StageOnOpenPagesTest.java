package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.application.NarrowingStages;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.platform.security.Viewing;
import tools.jackson.databind.JsonNode;

/** Who has a text open learns at once what another stage lets them do, and is held to it. */
class StageOnOpenPagesTest extends Setting {

    @Autowired
    private Staging staging;

    @Autowired
    private NarrowingStages narrowing;

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
            var told = rejectedAndTold(writing);
            assertThat(told.rejected().get("reason").asString()).isEqualTo("stage");
            var rights = told.rights();
            assertThat(rights.get("edit").asBoolean()).isFalse();
            assertThat(rights.get("comment").asBoolean()).isTrue();
        }
    }

    @Test
    void what_the_group_decides_holds_for_who_wrote_a_moment_ago_and_for_a_text_that_comes_in_later() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        try (var writing = Client.in(port, text, ticket(text, scene.worker()));
                var drafting = Client.in(port, text, ticket(text, scene.employer()))) {
            writing.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            writing.next("ack");
            decide(scene, null, new Narrowing(AtMost.COMMENT, Set.of(scene.employer())));
            writing.say(Client.typing(UUID.randomUUID(), 1, 12, "No "));
            var told = rejectedAndTold(writing);
            assertThat(told.rejected().get("reason").asString()).isEqualTo("stage");
            assertThat(told.rejected().get("message").asString()).contains("drafting group");
            var rights = told.rights();
            assertThat(rights.get("suggest").asBoolean()).isFalse();
            assertThat(rights.get("comment").asBoolean()).isTrue();
            assertThat(rights.get("reason").asString()).contains("drafting group");
            drafting.say(Client.typing(UUID.randomUUID(), 1, 12, "Really "));
            drafting.next("ack");
        }
        var later = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Fees are forbidden.");
        try (var reading = Client.knocking(port, later)) {
            reading.say(Client.hello(ticket(later, scene.worker()), null, null));
            assertThat(reading.welcomed().get("rights").get("edit").asBoolean()).isFalse();
        }
    }

    private record Told(JsonNode rejected, JsonNode rights) {}

    /** Which of the two comes first is left open. */
    private static Told rejectedAndTold(Client client) {
        var first = client.either("rejected", "rights");
        var second = client.either("rejected", "rights");
        return first.has("commitId") ? new Told(first, second) : new Told(second, first);
    }

    private void decide(Convened scene, @Nullable Narrowing seen, Narrowing wanted) {
        var secretary = scene.secretary().member();
        Viewing.as(secretary, () -> {
            narrowing.decide(scene.group(), Stage.PREPARATION, seen, wanted, secretary);
            return true;
        });
    }
}
