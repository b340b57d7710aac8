package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.audit.Owner;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.application.Drift;
import org.trialogue.search.application.Drift.Difference;
import org.trialogue.search.application.Drift.Named;
import org.trialogue.search.application.DriftCheck;
import org.trialogue.search.application.IndexCare;
import org.trialogue.search.application.Understanding;
import org.trialogue.search.application.Unfound;
import org.trialogue.search.domain.Held.Key;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;

/** What the real index will not take is told with the reason, and where it differs from the database that is found and set right. */
class IndexTroubleTest extends Searching {

    /** Beyond what the index can hold as a year. */
    private static final Years NEVER = new Years(40_000, 40_000);

    @Autowired
    private IndexCare care;

    @Autowired
    private DriftCheck drift;

    @Autowired
    private Understanding understanding;

    @Autowired
    private ElasticsearchClient client;

    private MemberId secretary;

    @BeforeEach
    void whoever_looks_after_it() {
        secretary = council.member(Affiliation.SECRETARIAT);
    }

    @Test
    void what_is_refused_is_kept_with_the_reason_and_found_once_it_is_mended() {
        var word = word();
        put(told(word, 1, new Everyone(), null));
        assertThat(ids(word, Locale.ENGLISH)).containsExactly(word);
        put(told(word, 2, new Everyone(), NEVER));
        assertThat(refused(word)).satisfies(refused -> {
            assertThat(refused.title()).isEqualTo("Draft " + word);
            assertThat(refused.why()).contains("year").doesNotContain("40000");
        });
        assertThat(ids(word, Locale.ENGLISH)).as("nor as it was before").isEmpty();
        var standing = as(secretary, care::standing);
        assertThat(standing.refused()).isPositive();
        assertThat(standing.drifted()).isFalse();

        var since = refused(word).since();
        assertThat(as(secretary, care::tryAgain)).isPositive();
        caughtUp();
        assertThat(refused(word).since()).as("as it was refused before").isEqualTo(since);

        put(told(word, 3, new Everyone(), new Years(2001, 2002)));
        assertThat(as(secretary, care::refused)).noneMatch(each -> each.id().equals(word));
        assertThat(ids(word, Locale.ENGLISH)).containsExactly(word);
    }

    @Test
    void of_what_belongs_to_a_room_the_secretariat_learns_the_key_alone() {
        var word = word();
        var inside = council.member(Affiliation.WORKERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        put(told(word, 1, new Sharing(room), NEVER));
        assertThat(refused(word).title()).isNull();
        assertThat(refused(word).why()).doesNotContain("40000");
        entries.remove("provision", word, 2);
        caughtUp();
        assertThat(as(secretary, care::refused)).noneMatch(each -> each.id().equals(word));
        assertThatThrownBy(() -> as(reader, care::refused)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(reader, care::tryAgain)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(reader, () -> care.compare(true))).isInstanceOf(Refusal.class);
    }

    @Test
    void what_differs_from_the_database_is_named_and_set_right() throws Exception {
        var missing = word();
        var stale = word();
        var newer = word();
        var orphan = word();
        var gone = word();
        for (var each : List.of(missing, stale, newer, gone)) put(told(each, 1, new Everyone(), null));
        entries.remove("provision", gone, 2);
        understanding.catchUp();
        caughtUp();
        lose(missing);
        revise(stale);
        newer(newer);
        client.index(request ->
                request.index("search-test").id("provision/" + orphan).document(bare(orphan)));
        index.refresh();

        var found = drift.run(false).orElseThrow();
        assertThat(own(found, missing, stale, newer, orphan))
                .extracting(Named::id, Named::difference)
                .containsExactlyInAnyOrder(
                        tuple(missing, Difference.MISSING),
                        tuple(stale, Difference.STALE),
                        tuple(newer, Difference.STALE),
                        tuple(orphan, Difference.ORPHANED));
        assertThat(as(secretary, care::compared).orElseThrow().named()).isEqualTo(found.named());
        assertThat(as(secretary, () -> care.compare(true)).join().orElseThrow().mended())
                .isTrue();
        caughtUp();
        var mended = drift.run(false).orElseThrow();
        assertThat(own(mended, missing, stale, newer, orphan)).isEmpty();
        assertThat(mended.entries())
                .as("what was taken out is no entry")
                .isEqualTo(index.size().orElseThrow());
        for (var each : List.of(missing, stale, newer))
            assertThat(ids(each, Locale.ENGLISH)).containsExactly(each);
        assertThat(ids(orphan, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void what_the_index_takes_not_now_is_refused_by_nobody_and_a_comparison_says_why_it_ended() throws Exception {
        var orphan = word();
        client.index(request ->
                request.index("search-test").id("provision/" + orphan).document(bare(orphan)));
        block(true);
        try {
            assertThatThrownBy(() -> index.write(List.of(kept(word())))).isInstanceOf(IndexAway.class);
            var comparing = as(secretary, () -> care.compare(true));
            assertThatThrownBy(comparing::join)
                    .cause()
                    .isInstanceOf(Refusal.class)
                    .hasMessage("search.refused.index-away");
        } finally {
            block(false);
        }
        drift.run(true);
        assertThat(index.held(List.of(key(orphan)))).isEmpty();
    }

    @Test
    void what_was_written_meanwhile_is_not_dropped() {
        var word = word();
        put(told(word, 1, new Everyone(), null));
        var before = index.held(List.of(key(word)));
        put(told(word, 2, new Everyone(), null));
        index.drop(before);
        assertThat(index.held(List.of(key(word)))).containsKey(key(word));
    }

    private static Kept kept(String id) {
        var nothing = new Kept.Body(List.of(), Map.of(), List.of(), null, null);
        return new Kept("provision", id, 1, "Draft", "texts/x", "en", null, nothing, false, Map.of());
    }

    private static Key key(String id) {
        return new Key("provision", id);
    }

    private void block(boolean blocked) throws IOException {
        client.indices()
                .putSettings(request -> request.index("search-test")
                        .settings(settings -> settings.blocks(block -> block.write(blocked))));
    }

    private void lose(String id) throws IOException {
        client.delete(request -> request.index("search-test").id("provision/" + id));
    }

    /** As after a backup was restored: the index has what came after it. */
    private void newer(String id) throws IOException {
        client.index(request -> request.index("search-test")
                .id("provision/" + id)
                .version(1_000L)
                .versionType(VersionType.ExternalGte)
                .document(bare(id)));
    }

    private static Map<String, String> bare(String id) {
        return Map.of("kind", "provision", "id", id, "audience", "everyone", "link", "texts/x", "language", "en");
    }

    private static void revise(String id) throws SQLException {
        try (var connection = Owner.connected()) {
            Owner.does(connection, "update search.entry set revision = revision + 1 where id = '" + id + "'");
        }
    }

    private static List<Named> own(Drift drift, String... ids) {
        return drift.named().stream()
                .filter(each -> List.of(ids).contains(each.id()))
                .toList();
    }

    private Unfound refused(String id) {
        return as(secretary, care::refused).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed::get);
    }

    private static SearchEntry told(String word, long version, Audience audience, @Nullable Years years) {
        return new SearchEntry(
                        "provision",
                        word,
                        version,
                        "Draft " + word,
                        "texts/" + word,
                        Locale.ENGLISH,
                        audience,
                        List.of(new Passage("1", "texts/" + word + "#1", "Words " + version)),
                        Map.of())
                .during(years);
    }
}
