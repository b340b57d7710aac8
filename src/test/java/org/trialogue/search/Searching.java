package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.domain.Index;

/** The real index over the starting library, and somebody who reads there. */
@SpringBootTest(properties = "trialogue.search.index=search-test")
@Import(Council.class)
abstract class Searching {

    static final Locale FRENCH = Locale.FRENCH;
    static final Locale SPANISH = Locale.of("es");

    @Autowired
    Search search;

    @Autowired
    Entries entries;

    @Autowired
    Indexing indexing;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Index index;

    @Autowired
    Council council;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    MemberId reader;

    @BeforeEach
    void someone_reads_what_is_indexed() {
        reader = council.member(Affiliation.WORKERS);
        rebuild.ifDrifted();
        caughtUp();
        rebuild.ifDrifted();
    }

    void put(SearchEntry entry) {
        entries.put(entry);
        caughtUp();
    }

    void caughtUp() {
        indexing.catchUp();
        index.refresh();
    }

    List<String> ids(String words, Locale locale) {
        return search.find(Query.of(words, locale), reader).hits().stream()
                .map(Hit::id)
                .toList();
    }

    List<String> titles(String words) {
        return search.find(Query.of(words, Locale.ENGLISH), reader).hits().stream()
                .map(hit -> text(hit.title()))
                .toList();
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    static SearchEntry entry(String id, long version, String title) {
        return new SearchEntry(
                "provision", id, version, title, "texts/" + id, Locale.ENGLISH, new Everyone(), List.of(), Map.of());
    }

    static SearchEntry entry(String id, Locale language, Audience audience, String title, String text) {
        return new SearchEntry(
                "provision",
                id,
                1,
                title,
                "texts/" + id,
                language,
                audience,
                List.of(new Passage("1", "texts/" + id + "#1", text)),
                Map.of("theme", List.of(id)));
    }

    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "");
    }
}
