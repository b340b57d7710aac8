package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.SetAside;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A draft amendment that is set aside is kept as it is until it is taken up again. */
class SettingAsideTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Amending amending;

    @Autowired
    private SettingAside settingAside;

    @Autowired
    private BringingUp bringingUp;

    @Autowired
    private Opening opening;

    @Test
    void nobody_writes_in_it_from_that_moment_on_and_it_comes_along_once_it_is_taken_up() {
        var scene = scene();
        var worker = scene.worker;
        var adviser = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.ADVISER);
        try (var client = Client.in(port, scene.fork, ticket(scene.fork, worker))) {
            client.say(Client.typing(UUID.randomUUID(), 0, 12, "All "));
            client.next("ack");
            as(adviser, () -> setAside(scene.fork, " Fees matter more. ", adviser));
            client.say(Client.typing(UUID.randomUUID(), 1, 12, "No "));
            var rejected = client.next("rejected");
            assertThat(rejected.get("message").asString()).contains("set aside");
        }
        written(scene.text, scene.stage.secretary(), 1, 39, "Recruitment ");
        assertThat(as(worker, () -> bringingUp.bringUp(scene.fork, worker))).isEmpty();
        assertThat(aside(scene)).satisfies(aside -> {
            assertThat(aside).isNotNull();
            assertThat(aside.reason()).isEqualTo("Fees matter more.");
            assertThat(aside.by().member()).isEqualTo(adviser);
        });
        var opened = as(worker, () -> opening.open(scene.fork, worker)).orElseThrow();
        assertThat(opened.rights()).isEqualTo(new Rights(false, false, true, "drafting.rights.set-aside"));
        assertThat(opened.drafts()).isTrue();
        as(worker, () -> takeUp(scene.fork, worker));
        assertThat(aside(scene)).isNull();
        assertThat(as(worker, () -> bringingUp.bringUp(scene.fork, worker))).isPresent();
    }

    @Test
    void it_wants_a_reason_and_is_for_those_who_write_in_it_alone() {
        var scene = scene();
        var worker = scene.worker;
        refused("drafting.refused.aside-reason", worker, () -> setAside(scene.fork, "  ", worker));
        refused("drafting.refused.aside-reason-long", worker, () -> setAside(scene.fork, "x".repeat(1_001), worker));
        refused(
                "drafting.refused.draft-who",
                scene.stage.secretary().member(),
                () -> setAside(scene.text, "No.", scene.stage.secretary().member()));
        for (var outside :
                List.of(scene.stage.employer(), scene.stage.secretary().member())) {
            refused("drafting.refused.room", outside, () -> setAside(scene.fork, "Theirs.", outside));
            refused("drafting.refused.room", outside, () -> takeUp(scene.fork, outside));
        }
        as(worker, () -> setAside(scene.fork, "Later.", worker));
        as(worker, () -> setAside(scene.fork, "Much later.", worker));
        assertThat(aside(scene)).satisfies(aside -> {
            assertThat(aside).isNotNull();
            assertThat(aside.reason()).isEqualTo("Later.");
        });
    }

    private record Scene(Convened stage, MemberId worker, TextId text, TextId fork) {}

    private Scene scene() {
        var stage = convened();
        var worker = stage.worker();
        var caucus = membership.roomsIn(stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        var text = imported(stage.shared(), stage.secretary(), DRAFT);
        return new Scene(
                stage, worker, text, as(worker, () -> amending.begin(text, caucus, "Children", "They wait.", worker)));
    }

    private boolean setAside(TextId fork, String reason, MemberId by) {
        settingAside.setAside(fork, reason, by);
        return true;
    }

    private boolean takeUp(TextId fork, MemberId by) {
        settingAside.takeUp(fork, by);
        return true;
    }

    private @Nullable SetAside aside(Scene scene) {
        return as(scene.worker, () -> amending.find(scene.fork)).orElseThrow().setAside();
    }

    private static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    private static <T extends @Nullable Object> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
