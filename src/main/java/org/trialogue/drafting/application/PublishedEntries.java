package org.trialogue.drafting.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.PublishedRows;
import org.trialogue.drafting.domain.PublishedText;
import org.trialogue.search.Audience;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;
import org.trialogue.standards.CitedFacets;
import org.trialogue.standards.Standards;

/** Published texts as search sees them: everyone finds them, provision by provision, and is led to where they are read. */
@Component
class PublishedEntries implements EntrySource {

    static final String KIND = "guidance";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedEntries.class);
    private static final TextId BEFORE_ALL = new TextId(new UUID(0, 0));
    private static final int AT_ONCE = 50;

    private final PublishedRows published;
    private final Standards standards;
    private final CitedFacets cited;
    private final TransactionTemplate transaction;

    PublishedEntries(PublishedRows published, Standards standards, CitedFacets cited, TransactionTemplate transaction) {
        this.published = published;
        this.standards = standards;
        this.cited = cited;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        var codes = standards.codes();
        for (var page = after(BEFORE_ALL); !page.isEmpty(); page = after(page.getLast()))
            for (var text : page) readable(text).map(read -> entry(read, codes)).ifPresent(receiver);
    }

    private List<TextId> after(TextId text) {
        return transaction.execute(status -> published.after(text, AT_ONCE));
    }

    private Optional<PublishedText> readable(TextId text) {
        try {
            return transaction.execute(status -> published.find(text));
        } catch (RuntimeException unreadable) {
            LOG.warn("published text {} is left out: it cannot be read", text, unreadable);
            return Optional.empty();
        }
    }

    SearchEntry entry(PublishedText text) {
        return entry(text, standards.codes());
    }

    private SearchEntry entry(PublishedText text, Map<String, String> codes) {
        var passages = Provisions.blocks(text.doc()).stream()
                .map(block -> new Passage(block.number(), text.link() + "#" + block.id(), block.text()))
                .toList();
        return new SearchEntry(
                KIND,
                text.id().toString(),
                text.number(),
                text.title(),
                text.link(),
                text.language(),
                new Audience.Everyone(),
                passages,
                Entering.facets(text.doc(), codes, cited));
    }
}
