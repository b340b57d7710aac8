package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.PublishingTexts.May;
import org.trialogue.drafting.domain.Milestone;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.SearchEntry;

/** What was adopted, and authorized where the rules want that, is published to everyone until it is withdrawn; nothing else of its room is. */
class PublishingTest extends AdoptionSetting {

    @Autowired
    private PublishedEntries entries;

    @Autowired
    private Versions versions;

    @Autowired
    private Notices notices;

    @Test
    void what_is_published_is_everyones_until_it_is_withdrawn_and_can_be_published_again() {
        var scene = adopted();
        var outsider = person("Awa", Affiliation.WORKERS);
        authorize(scene, "Governing Body, 12 November");
        assertThat(found(scene, outsider)).isEmpty();
        publish(scene, false);
        assertThat(stage(scene)).isEqualTo(Stage.PUBLISHED);
        var read = Viewing.as(outsider, () -> publishing.find(scene.text())).orElseThrow();
        assertThat(read.title()).isEqualTo("Guidance on fees");
        assertThat(read.binding()).isFalse();
        assertThat(read.sides()).containsExactly(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);
        assertThat(found(scene, outsider)).containsExactly("guidance");
        assertThat(entries.entry(read)).satisfies(entry -> {
            assertThat(entry.link()).isEqualTo("guidance/" + scene.text());
            assertThat(entry.passages()).extracting("number").containsExactly("1", "2");
            assertThat(entry.passages().getFirst().link()).startsWith("guidance/" + scene.text() + "#");
        });
        assertThat(all()).contains(scene.text().toString());

        assertThatThrownBy(() -> withdraw(scene, " ")).hasMessage("drafting.refused.withdraw-reason");
        withdraw(scene, "A provision was left out.");
        assertThat(stage(scene)).as("where it was published from").isEqualTo(Stage.AUTHORIZED);
        assertThat(told(scene.workers())).contains("drafting.notice.withdrawn").doesNotHaveDuplicates();
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
    void where_the_parent_body_authorizes_nothing_is_published_before_it_has() {
        var scene = adopted();
        assertThat(may(scene)).isEqualTo(May.AUTHORIZE);
        assertThatThrownBy(() -> publish(scene, false)).hasMessage("drafting.refused.publish-authorization");
        assertThatThrownBy(() -> authorize(scene, " ")).hasMessage("drafting.refused.authorize-reason");
        authorize(scene, " Governing Body, 12 November ");
        assertThatThrownBy(() -> authorize(scene, "Again")).hasMessage("drafting.refused.authorize-stage");
        assertThat(may(scene)).isEqualTo(May.PUBLISH);
        assertThat(Viewing.as(scene.workers(), () -> versions.of(scene.text(), ZoneOffset.UTC)).stream()
                        .map(TextVersion::what)
                        .filter(Milestone.Reached.class::isInstance)
                        .map(Milestone.Reached.class::cast)
                        .filter(reached -> reached.stage() == Stage.AUTHORIZED)
                        .map(Milestone.Reached::reason))
                .containsExactly("Governing Body, 12 November");
    }

    @Test
    void two_parties_publish_what_they_adopted_and_no_government_is_named() {
        var scene = ofTwoParties();
        for (var each : scene.three()) adopt(scene, each);
        assertThat(may(scene)).isEqualTo(May.PUBLISH);
        assertThatThrownBy(() -> authorize(scene, "Nobody")).hasMessage("drafting.refused.authorize-stage");
        publish(scene, true);
        assertThat(Viewing.as(scene.workers(), () -> publishing.find(scene.text()))
                        .orElseThrow()
                        .sides())
                .containsExactly(Affiliation.EMPLOYERS, Affiliation.WORKERS);
        withdraw(scene, "Too early.");
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
    }

    @Test
    void nobody_but_the_secretary_publishes_and_nothing_but_what_was_adopted() {
        var scene = atFinalReading();
        assertThatThrownBy(() -> publish(scene, false)).hasMessage("drafting.refused.publish-stage");
        assertThatThrownBy(() -> withdraw(scene, "Why?")).hasMessage("drafting.refused.withdraw-stage");
        for (var each : List.of(
                scene.chair(),
                scene.employers(),
                mandated(scene.group(), scene.secretary(), Affiliation.PARTNERS, Capacity.OBSERVER),
                mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER)))
            for (var deed : deeds(scene, each))
                assertThatThrownBy(() -> Viewing.as(each, () -> {
                            deed.run();
                            return true;
                        }))
                        .hasMessage("drafting.refused.publish-who");
    }

    @Test
    void the_secretary_proves_who_they_are_at_each_of_these_acts() {
        var scene = adopted();
        var secretary = scene.secretary().member();
        new SomeoneSignedIn(
                        secretary, Affiliation.SECRETARIAT, "Sam", Instant.now().minusSeconds(3_600))
                .here();
        try {
            for (var deed : deeds(scene, secretary))
                assertThatThrownBy(deed::run).hasMessageStartingWith(Proof.WANTED);
            assertThatThrownBy(() -> staging.bring(scene.text(), Stage.ADOPTED, Stage.DISCUSSION, "Why", secretary))
                    .as("nor is it brought back without")
                    .hasMessageStartingWith(Proof.WANTED);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void one_that_cannot_be_read_holds_up_no_other() throws SQLException {
        var broken = published();
        var whole = published();
        var kept = doc(broken.text(), "{}");
        try {
            assertThatCode(this::all).doesNotThrowAnyException();
            assertThat(all())
                    .contains(whole.text().toString())
                    .doesNotContain(broken.text().toString());
        } finally {
            doc(broken.text(), kept);
        }
    }

    private List<Runnable> deeds(Scene scene, MemberId member) {
        return List.of(
                () -> publishing.authorize(scene.text(), "Governing Body", member),
                () -> publishing.publish(scene.text(), false, member),
                () -> publishing.withdraw(scene.text(), "Why", member));
    }

    private May may(Scene scene) {
        var secretary = scene.secretary().member();
        return Viewing.as(secretary, () -> publishing.may(opened(scene, secretary)));
    }

    private List<String> told(MemberId member) {
        return Viewing.as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice().messageKey())
                .filter(key -> key.startsWith("drafting.notice.withdrawn") || key.endsWith(".stage.adopted"))
                .toList();
    }

    /** Puts another document into the row, past the portal and the policies of its table, and says what was in it. */
    private static String doc(TextId text, String json) throws SQLException {
        try (var owner = owner();
                var does = owner.createStatement();
                var asking = owner.prepareStatement("select doc from drafting.published_text where text_id = ?");
                var putting =
                        owner.prepareStatement("update drafting.published_text set doc = ?::jsonb where text_id = ?")) {
            owner.setAutoCommit(false);
            does.execute("alter table drafting.published_text no force row level security");
            asking.setObject(1, text.value());
            var rows = asking.executeQuery();
            assertThat(rows.next()).isTrue();
            var before = rows.getString(1);
            putting.setString(1, json);
            putting.setObject(2, text.value());
            assertThat(putting.executeUpdate()).isEqualTo(1);
            does.execute("alter table drafting.published_text force row level security");
            owner.commit();
            return before;
        }
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
