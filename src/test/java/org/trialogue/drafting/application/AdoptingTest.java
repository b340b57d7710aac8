package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.SearchEntry;

/** Three acts adopt a text; what was adopted, and nothing else of its room, is published to everyone until it is withdrawn. */
class AdoptingTest extends Setting {

    private static final String DRAFT = "Guidance on fees\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    @Autowired
    private Adopting adopting;

    @Autowired
    private PublishingTexts publishing;

    @Autowired
    private PublishedEntries entries;

    @Autowired
    private Staging staging;

    @Autowired
    private Opening opening;

    private record Scene(Convened convened, MemberId chair, MemberId employers, MemberId workers, TextId text) {}

    @Test
    void the_third_of_the_three_acts_adopts_the_text_as_it_stands() {
        var scene = atFinalReading();
        assertThat(adopt(scene, scene.workers())).isFalse();
        assertThat(adopt(scene, scene.chair())).isFalse();
        assertThatThrownBy(() -> adopt(scene, scene.chair())).hasMessage("drafting.refused.adopt-given");
        assertThat(stage(scene)).isEqualTo(Stage.FINAL_READING);
        assertThat(adopt(scene, scene.employers())).isTrue();
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
        assertThat(Viewing.as(scene.chair(), () -> adopting.given(scene.text())))
                .extracting(Given::seat)
                .containsExactly(Seat.WORKERS, Seat.CHAIR, Seat.EMPLOYERS);
        assertThat(kept(scene))
                .containsEntry("numbers", "1 2")
                .containsEntry("version", 0)
                .hasEntrySatisfying(
                        "sitting", sitting -> assertThat((Long) sitting).isGreaterThanOrEqualTo(6));
    }

    @Test
    void nobody_else_adopts_and_no_other_version_and_at_no_other_stage() {
        var scene = atFinalReading();
        var convened = scene.convened();
        var secretary = convened.secretary();
        for (var each : List.of(
                secretary.member(),
                convened.worker(),
                mandated(convened.group(), secretary, Affiliation.EMPLOYERS, Capacity.GROUP_SECRETARY),
                mandated(convened.group(), secretary, Affiliation.WORKERS, Capacity.OBSERVER)))
            assertThatThrownBy(() -> adopt(scene, each)).hasMessage("drafting.refused.adopt-who");
        assertThatThrownBy(() -> Viewing.as(scene.chair(), () -> adopting.adopt(scene.text(), 1, scene.chair())))
                .hasMessage("drafting.refused.adopt-moved");
        bring(scene, Stage.FINAL_READING, Stage.DISCUSSION, "Part 2 is open.");
        assertThatThrownBy(() -> adopt(scene, scene.chair())).hasMessage("drafting.refused.adopt-stage");
    }

    @Test
    void what_is_published_is_everyones_until_it_is_withdrawn_and_can_be_published_again() {
        var scene = adopted();
        var outsider = person("Awa", Affiliation.WORKERS);
        assertThat(found(scene, outsider)).isEmpty();
        publish(scene, false);
        assertThat(stage(scene)).isEqualTo(Stage.PUBLISHED);
        var read = Viewing.as(outsider, () -> publishing.find(scene.text())).orElseThrow();
        assertThat(read.title()).isEqualTo("Guidance on fees");
        assertThat(read.binding()).isFalse();
        assertThat(found(scene, outsider)).containsExactly("guidance");
        assertThat(entries.entry(read)).satisfies(entry -> {
            assertThat(entry.link()).isEqualTo("guidance/" + scene.text());
            assertThat(entry.passages()).extracting("number").containsExactly("1", "2");
            assertThat(entry.passages().getFirst().link()).startsWith("guidance/" + scene.text() + "#");
        });
        assertThat(all()).contains(scene.text().toString());

        assertThatThrownBy(() -> withdraw(scene, " ")).hasMessage("drafting.refused.withdraw-reason");
        withdraw(scene, "A provision was left out.");
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
        assertThat(Viewing.as(outsider, () -> publishing.find(scene.text()))).isEmpty();
        assertThat(found(scene, outsider)).isEmpty();
        assertThat(all()).doesNotContain(scene.text().toString());

        publish(scene, true);
        assertThat(Viewing.as(outsider, () -> publishing.find(scene.text()))
                        .orElseThrow()
                        .binding())
                .isTrue();
        assertThat(found(scene, outsider)).containsExactly("guidance");
    }

    @Test
    void nobody_but_the_secretary_publishes_and_nothing_but_what_was_adopted() {
        var scene = atFinalReading();
        assertThatThrownBy(() -> publish(scene, false)).hasMessage("drafting.refused.publish-stage");
        for (var each :
                List.of(scene.chair(), scene.employers(), scene.convened().worker()))
            assertThatThrownBy(() -> Viewing.as(each, () -> {
                        publishing.publish(scene.text(), false, each);
                        return null;
                    }))
                    .hasMessage("drafting.refused.publish-who");
        assertThatThrownBy(() -> inserted(scene))
                .as("nor past the application")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_signed_in_long_ago_proves_who_they_are_first() {
        var scene = atFinalReading();
        new SomeoneSignedIn(
                        scene.workers(),
                        Affiliation.WORKERS,
                        "Ada",
                        Instant.now().minusSeconds(3_600))
                .here();
        try {
            assertThatThrownBy(() -> adopting.adopt(scene.text(), 0, scene.workers()))
                    .hasMessageStartingWith(Proof.WANTED);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(Viewing.as(scene.chair(), () -> adopting.given(scene.text())))
                .isEmpty();
    }

    private void inserted(Scene scene) {
        var secretary = scene.convened().secretary().member();
        Viewing.as(
                secretary,
                () -> transaction.execute(status -> jdbc.sql("""
                                insert into drafting.published_text (text_id, number, room_id, title, language, body, binding, sha256, doc, adopted_at,
                                       published_by, published_affiliation, published_capacity, published_at)
                                values (?, 1, ?, 'T', 'en', 'B', false, ?, '{}', now(), ?, 'SECRETARIAT', 'SECRETARY', now())""")
                        .params(
                                scene.text().value(),
                                scene.convened().shared().value(),
                                "0".repeat(64),
                                secretary.value())
                        .update()));
    }

    private Scene adopted() {
        var scene = atFinalReading();
        for (var each : List.of(scene.chair(), scene.employers(), scene.workers())) adopt(scene, each);
        return scene;
    }

    private Scene atFinalReading() {
        var convened = convened();
        var group = convened.group();
        var secretary = convened.secretary();
        var scene = new Scene(
                convened,
                mandated(group, secretary, Affiliation.GOVERNMENT, Capacity.CHAIR),
                mandated(group, secretary, Affiliation.EMPLOYERS, Capacity.SPOKESPERSON),
                mandated(group, secretary, Affiliation.WORKERS, Capacity.SPOKESPERSON),
                imported(convened.shared(), secretary, DRAFT));
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        return scene;
    }

    private void bring(Scene scene, Stage from, Stage to, String reason) {
        var secretary = scene.convened().secretary().member();
        Viewing.as(secretary, () -> {
            staging.bring(scene.text(), from, to, reason, secretary);
            return null;
        });
    }

    private boolean adopt(Scene scene, MemberId member) {
        return Viewing.as(member, () -> adopting.adopt(scene.text(), 0, member));
    }

    private void publish(Scene scene, boolean binding) {
        var secretary = scene.convened().secretary().member();
        Viewing.as(secretary, () -> {
            publishing.publish(scene.text(), binding, secretary);
            return null;
        });
    }

    private void withdraw(Scene scene, String reason) {
        var secretary = scene.convened().secretary().member();
        Viewing.as(secretary, () -> {
            publishing.withdraw(scene.text(), reason, secretary);
            return null;
        });
    }

    private Stage stage(Scene scene) {
        return Viewing.as(
                scene.chair(),
                () -> opening.open(scene.text(), scene.chair())
                        .orElseThrow()
                        .text()
                        .stage());
    }

    private Map<String, Object> kept(Scene scene) {
        return Viewing.as(
                scene.chair(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                                select version, jsonb_array_length(mandates)::bigint as sitting,
                                       (select string_agg(p ->> 'number', ' ') from jsonb_array_elements(numbering) p) as numbers
                                  from drafting.adoption where text_id = ?""").param(scene.text().value()).query().singleRow()));
    }

    /** Which kinds of entries of the text somebody may find. */
    private List<String> found(Scene scene, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(
                        status -> jdbc.sql("select kind from search.entry where id = ? and not removed order by kind")
                                .param(scene.text().toString())
                                .query(String.class)
                                .list()));
    }

    private List<String> all() {
        var ids = new ArrayList<String>();
        entries.all((SearchEntry entry) -> ids.add(entry.id()));
        return ids;
    }
}
