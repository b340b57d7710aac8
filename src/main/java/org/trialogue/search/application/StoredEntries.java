package org.trialogue.search.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.search.Audience;
import org.trialogue.search.Entries;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.WiderFacets;
import org.trialogue.search.domain.Kept.Body;
import org.trialogue.search.domain.Kept.Other;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Wording;
import tools.jackson.databind.json.JsonMapper;

/** Keeps entries in PostgreSQL, in the caller's transaction where there is one, and wakes the indexer after the commit. */
@Service
@Transactional
class StoredEntries implements Entries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Membership membership;
    private final ObjectProvider<WiderFacets> vocabularies;
    private final Wake wake;
    private final Clock clock;

    StoredEntries(
            JdbcClient jdbc,
            JsonMapper json,
            Membership membership,
            ObjectProvider<WiderFacets> vocabularies,
            Wake wake,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.membership = membership;
        this.vocabularies = vocabularies;
        this.wake = wake;
        this.clock = clock;
    }

    /** An entry with the names that the table gives its columns. */
    private record Row(
            String kind,
            String id,
            long version,
            String title,
            String link,
            String language,
            @JsonProperty("room_id") @Nullable UUID room,
            Body body) {}

    @Override
    public void put(SearchEntry entry) {
        var changed = jdbc.sql("select search.put(?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .param(entry.kind())
                .param(entry.id())
                .param(entry.version())
                .param(readable(entry.title()))
                .param(entry.link())
                .param(language(entry.language()))
                .param(room(entry.audience()))
                .param(json.writeValueAsString(body(entry)))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (changed) wakeAfterCommit();
    }

    @Override
    public void putAll(List<SearchEntry> entries) {
        if (entries.isEmpty()) return;
        var rows = entries.stream().map(this::row).toList();
        var changed = jdbc.sql("select search.put_all(?::jsonb, ?)")
                .param(json.writeValueAsString(rows))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (changed > 0) wakeAfterCommit();
    }

    private Row row(SearchEntry entry) {
        return new Row(
                entry.kind(),
                entry.id(),
                entry.version(),
                readable(entry.title()),
                entry.link(),
                language(entry.language()),
                room(entry.audience()),
                body(entry));
    }

    @Override
    public void remove(String kind, String id, long version) {
        jdbc.sql("select search.take_out(?, ?, ?, ?)")
                .param(kind)
                .param(id)
                .param(version)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        wakeAfterCommit();
    }

    private @Nullable UUID room(Audience audience) {
        return switch (audience) {
            case Audience.Everyone() -> null;
            case Audience.Sharing(var room) -> {
                var kind = membership.room(room).map(Room::kind).orElseThrow(() -> unknown(room.value()));
                if (kind.apart()) throw new IllegalArgumentException("what belongs to a caucus is never handed in");
                yield room.value();
            }
        };
    }

    private static IllegalArgumentException unknown(UUID room) {
        return new IllegalArgumentException("no room " + room);
    }

    private Body body(SearchEntry entry) {
        var passages = entry.passages().stream()
                .map(passage -> new Passage(
                        readable(passage.number()),
                        passage.link(),
                        readable(passage.text()),
                        passage.language(),
                        passage.part()))
                .toList();
        var others = entry.renderings().stream()
                .map(other -> new Other(
                        language(other.language()), other.title(), other.summary(), other.ours() ? null : true))
                .toList();
        var facets = new HashMap<String, List<String>>();
        Stream.concat(Stream.of(entry.facets()), vocabularies.stream().map(each -> each.wider(entry.facets())))
                .forEach(facets::putAll);
        facets.values().removeIf(List::isEmpty);
        facets.putIfAbsent("language", List.of(language(entry.language())));
        return new Body(passages, facets, others, entry.externalId(), entry.years());
    }

    /** PostgreSQL takes no NUL in a text. */
    private static String readable(String text) {
        return Marked.plain(text).replace("\0", "");
    }

    private static String language(Locale locale) {
        var language = locale.getLanguage().toLowerCase(Locale.ROOT);
        return Wording.LANGUAGES.contains(language) ? language : language.isEmpty() ? "und" : language;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.up();
            }
        });
    }
}
