package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Citations;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.TextRows.Place;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Node;
import org.trialogue.search.Audience;
import org.trialogue.search.Entries;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;
import org.trialogue.standards.CitedFacets;
import org.trialogue.standards.Standards;

/**
 * Makes the texts of shared rooms findable. Commits say nothing to search; a text whose head has moved on is behind, and is handed in
 * again as it stands. What is in a caucus is never handed in.
 */
@Service
public class Entering implements EntrySource {

    private static final Logger LOG = LoggerFactory.getLogger(Entering.class);
    private static final TextId BEFORE_ALL = new TextId(new UUID(0, 0));
    private static final String KIND = "provision";
    private static final int AT_ONCE = 50;

    private final TextRows texts;
    private final History history;
    private final Standards standards;
    private final CitedFacets cited;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Setbacks setbacks = new Setbacks();

    Entering(
            TextRows texts,
            History history,
            Standards standards,
            CitedFacets cited,
            Entries entries,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.history = history;
        this.standards = standards;
        this.cited = cited;
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        List<Place> shared = transaction.execute(status -> texts.shared());
        var codes = standards.codes();
        for (var place : shared) readable(place).map(read -> entry(read, codes)).ifPresent(receiver);
    }

    /** Hands in again what has changed since it was handed in. A text that cannot be read holds up no other. */
    public void catchUp() {
        var page = behind(BEFORE_ALL);
        if (page.isEmpty()) return;
        var codes = standards.codes();
        for (; !page.isEmpty(); page = behind(page.getLast().text()))
            for (var place : page) if (setbacks.isDue(place.text(), clock.instant())) tryToHandIn(place, codes);
    }

    private void tryToHandIn(Place place, Map<String, String> codes) {
        try {
            read(place).ifPresent(read -> handIn(place, read, codes));
            setbacks.succeeded(place.text());
        } catch (RuntimeException failed) {
            LOG.warn("text {} cannot be made findable for now", place.text(), failed);
            setbacks.failed(place.text(), clock.instant());
        }
    }

    private record Read(TextHead head, Node doc) {

        String title() {
            var said = Provisions.title(doc);
            return said.isEmpty() ? head.title() : said.substring(0, Math.min(said.length(), 300));
        }
    }

    private List<Place> behind(TextId beyond) {
        return transaction.execute(status -> texts.behind(beyond, AT_ONCE));
    }

    private Optional<Read> readable(Place place) {
        try {
            return read(place);
        } catch (RuntimeException unreadable) {
            LOG.warn("text {} is left out: it cannot be read", place.text(), unreadable);
            return Optional.empty();
        }
    }

    private Optional<Read> read(Place place) {
        return Viewing.inRoom(
                place.room().value(),
                () -> transaction.execute(status -> texts.find(place.text())
                        .map(head -> new Read(
                                head, history.at(head.id(), head.head()).doc()))));
    }

    private void handIn(Place place, Read read, Map<String, String> codes) {
        Viewing.inRoom(
                place.room().value(),
                () -> transaction.execute(status -> {
                    entries.put(entry(read, codes));
                    texts.indexed(place.text(), read.head().head(), read.title());
                    return true;
                }));
    }

    private SearchEntry entry(Read read, Map<String, String> codes) {
        var link = "texts/" + read.head().id();
        var passages = Provisions.blocks(read.doc()).stream()
                .map(block -> new Passage(block.number(), link + "#" + block.id(), block.text()))
                .toList();
        return new SearchEntry(
                KIND,
                read.head().id().toString(),
                read.head().head(),
                read.title(),
                link,
                read.head().language(),
                new Audience.Sharing(read.head().room()),
                passages,
                facets(read.doc(), codes, cited));
    }

    /** The instruments that it cites, by their codes as the library writes them, and what follows from what is meant of them. */
    static Map<String, List<String>> facets(Node doc, Map<String, String> codes, CitedFacets cited) {
        var meant = Citations.of(doc).stream()
                .collect(Collectors.groupingBy(
                        found -> codes.getOrDefault(found.code().strip().toUpperCase(Locale.ROOT), found.code()),
                        LinkedHashMap::new,
                        Collectors.mapping(CitedProvision::ref, Collectors.toList())));
        var facets = new HashMap<>(cited.of(meant));
        facets.put("instrument", List.copyOf(meant.keySet()));
        return facets;
    }
}
