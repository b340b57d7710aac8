package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.drafting.domain.Milestone.Imported;
import org.trialogue.drafting.domain.Milestone.LastOfDay;
import org.trialogue.drafting.domain.Milestone.Named;
import org.trialogue.drafting.domain.Milestone.Reached;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class VersionsTest extends Setting {

    /** The letters of the provisions begin at 12 and 39. */
    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Versions versions;

    @Autowired
    private TextRows rows;

    @Autowired
    private Clock clock;

    @Test
    void the_import_the_last_of_a_day_and_what_has_a_name_are_listed_newest_first() {
        var scene = scene();
        write(scene, 1, "All ");
        write(scene, 2, "Yes: ");
        name(scene, 1, " Sent to the groups ", scene.stage.worker());
        var listed = listed(scene);
        assertThat(listed.stream().map(TextVersion::number)).containsExactly(2, 1, 0);
        assertThat(listed.get(0).what()).isInstanceOf(LastOfDay.class);
        assertThat(listed.get(1).what()).isInstanceOfSatisfying(Named.class, named -> {
            assertThat(named.name()).isEqualTo("Sent to the groups");
            assertThat(named.by()).isEqualTo(worker(scene));
        });
        assertThat(listed.get(2).what()).isInstanceOf(Imported.class);
    }

    @Test
    void a_change_of_stage_is_remembered_with_its_version() {
        var scene = scene();
        write(scene, 1, "All ");
        var secretary = scene.stage.secretary();
        Viewing.as(
                secretary.member(),
                () -> transaction.execute(status -> {
                    rows.bring(
                            rows.find(scene.text).orElseThrow(), Stage.FIRST_READING, secretary, null, clock.instant());
                    return true;
                }));
        assertThat(listed(scene).getFirst().what()).isInstanceOfSatisfying(Reached.class, reached -> {
            assertThat(reached.version()).isEqualTo(1);
            assertThat(reached.stage()).isEqualTo(Stage.FIRST_READING);
        });
    }

    @Test
    void a_name_is_given_once_and_is_one() {
        var scene = scene();
        name(scene, 0, "First", scene.stage.worker());
        assertThatThrownBy(() -> name(scene, 0, "Second", scene.stage.employer()))
                .hasMessage("drafting.refused.version-named");
        assertThatThrownBy(() -> name(scene, 0, "  ", scene.stage.worker()))
                .hasMessage("drafting.refused.version-name-missing");
        assertThatThrownBy(() -> name(scene, 0, "x".repeat(101), scene.stage.worker()))
                .hasMessage("drafting.refused.version-name-long");
        assertThatThrownBy(() -> name(scene, 1, "Future", scene.stage.worker()))
                .hasMessage("drafting.refused.no-version");
    }

    @Test
    void who_reads_names_nothing_and_who_is_outside_sees_nothing() {
        var scene = scene();
        var observer = mandated(scene.stage.group(), scene.stage.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        assertThatThrownBy(() -> name(scene, 0, "Mine", observer)).hasMessage("drafting.refused.name-version");
        var stranger = convened().worker();
        assertThatThrownBy(() -> name(scene, 0, "Mine", stranger)).hasMessage("drafting.refused.room");
        assertThat(Viewing.as(stranger, () -> versions.of(scene.text, ZoneOffset.UTC)))
                .isEmpty();
        assertThat(Viewing.as(stranger, () -> versions.compare(scene.text, 0, 0)))
                .isEmpty();
    }

    @Test
    void any_two_are_compared_and_no_others() {
        var scene = scene();
        write(scene, 1, "All ");
        var worker = scene.stage.worker();
        var rows = Viewing.as(worker, () -> versions.compare(scene.text, 0, 1).orElseThrow())
                .rows();
        assertThat(rows).filteredOn(Row.Changed.class::isInstance).hasSize(1);
        assertThat(Viewing.as(worker, () -> versions.compare(scene.text, 0, 2))).isEmpty();
        assertThat(Viewing.as(worker, () -> versions.compare(scene.text, -1, 1)))
                .isEmpty();
    }

    private record Scene(Convened stage, TextId text) {}

    private Scene scene() {
        var stage = convened();
        return new Scene(stage, imported(stage.shared(), stage.secretary(), DRAFT));
    }

    private static Acting worker(Scene scene) {
        return new Acting(scene.stage.worker(), Affiliation.WORKERS, Capacity.TITULAR);
    }

    private void write(Scene scene, int version, String words) {
        written(scene.text, worker(scene), version, 12, words);
    }

    private void name(Scene scene, int version, String name, MemberId member) {
        Viewing.as(member, () -> {
            versions.name(scene.text, version, name, member);
            return true;
        });
    }

    private List<TextVersion> listed(Scene scene) {
        return Viewing.as(scene.stage.worker(), () -> versions.of(scene.text, ZoneOffset.UTC));
    }
}
