package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Owner;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.application.IndexCare;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.application.Standing;
import org.trialogue.search.application.Unfound;

/** Whoever looks after the index sees how it stands, and has it built anew. */
class IndexCareTest extends Searching {

    @Autowired
    private IndexCare care;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private DataSource database;

    @Test
    void it_is_the_secretariats() {
        assertThatThrownBy(() -> standing(reader)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Viewing.as(reader, () -> {
                    care.buildAnew();
                    return true;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_numbers_are_those_of_the_database_and_of_the_index() {
        var secretary = council.member(Affiliation.SECRETARIAT);
        var name = word();
        put(entry(name, Locale.ENGLISH, new Everyone(), "Draft", "Counted " + name));
        var standing = standing(secretary);
        assertThat(standing.kept()).isGreaterThan(100);
        assertThat(standing.found()).hasValue(index.size().orElseThrow());
        assertThat(standing.building()).isFalse();
        transaction.executeWithoutResult(status -> {
            var before = standing(secretary);
            entries.put(entry(name, Locale.ENGLISH, new Everyone(), "Draft", "Other words " + name));
            var after = standing(secretary);
            assertThat(after.awaiting()).isGreaterThan(before.awaiting());
            assertThat(after.oldest()).isNotNull();
            assertThat(after.unmeant()).isPositive();
        });
    }

    @Test
    void another_number_of_entries_is_a_drift_once_nothing_waits() {
        assertThat(new Standing(java.util.OptionalLong.of(9), 10, 0, null, 0, 0, 0, false).drifted())
                .isTrue();
        assertThat(new Standing(java.util.OptionalLong.of(9), 10, 1, null, 0, 0, 0, false).drifted())
                .isFalse();
        assertThat(new Standing(java.util.OptionalLong.of(9), 10, 0, null, 0, 0, 1, false).drifted())
                .as("what the index refused it need not hold")
                .isFalse();
        assertThat(new Standing(java.util.OptionalLong.empty(), 10, 0, null, 0, 0, 0, false).drifted())
                .isFalse();
    }

    @Test
    void it_is_built_anew_beside_the_one_that_answers_and_what_was_refused_is_tried_anew() throws Exception {
        var secretary = council.member(Affiliation.SECRETARIAT);
        var word = word();
        put(entry(word, Locale.ENGLISH, new Everyone(), "Draft", "Refused " + word)
                .during(new Years(40_000, 40_000)));
        assertThat(refused(secretary)).contains(word);
        try (var connection = Owner.connected()) {
            Owner.does(connection, "update search.entry set body = body - 'years' where id = '" + word + "'");
            Owner.does(
                    connection,
                    "update search.entry set title = 'Told otherwise', told_at = '2000-01-01T00:00:00Z' where id = 'C029'");
        }
        var before = answering();
        Viewing.as(secretary, () -> {
            care.buildAnew();
            return true;
        });
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(answering()).isNotEqualTo(before));
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            caughtUp();
            assertThat(refused(secretary)).doesNotContain(word);
        });
        assertThat(ids("C029", Locale.ENGLISH)).contains("C029");
        assertThat(toldLongAgo("C029"))
                .as("what a rebuild tells otherwise at the same version is no news")
                .isEqualTo(1);
        assertThat(ids(word, Locale.ENGLISH)).containsExactly(word);
    }

    private static int toldLongAgo(String id) throws SQLException {
        try (var connection = Owner.connected();
                var told = connection.prepareStatement(
                        "select count(*) from search.entry where id = ? and title <> 'Told otherwise' and told_at < '2001-01-01'")) {
            told.setString(1, id);
            try (var rows = told.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private List<String> refused(MemberId secretary) {
        return Viewing.as(secretary, care::refused).stream().map(Unfound::id).toList();
    }

    @Test
    void while_it_is_being_built_it_is_not_begun_again_and_that_is_said() throws SQLException {
        var secretary = council.member(Affiliation.SECRETARIAT);
        try (var connection = database.getConnection();
                var elsewhere = connection.createStatement()) {
            elsewhere.execute("select pg_advisory_lock(" + Rebuild.LOCK + ")");
            assertThat(standing(secretary).building()).isTrue();
            assertThatThrownBy(() -> Viewing.as(secretary, () -> {
                        care.buildAnew();
                        return true;
                    }))
                    .hasMessage("search.refused.index-building");
            elsewhere.execute("select pg_advisory_unlock(" + Rebuild.LOCK + ")");
        }
        assertThat(standing(secretary).building()).isFalse();
    }

    private Set<String> answering() throws IOException {
        return client.indices()
                .getAlias(request -> request.name("search-test"))
                .aliases()
                .keySet();
    }

    private Standing standing(MemberId viewer) {
        return Viewing.as(viewer, care::standing);
    }
}
