package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;

/** Published practices as search sees them: what was tried, what was learned and how it was done are passages. */
@Component
class PracticeEntries implements EntrySource {

    private static final int PAGE = 500;

    private final PracticeRecords practices;

    PracticeEntries(PracticeRecords practices) {
        this.practices = practices;
    }

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        var after = "";
        for (var page = practices.published(after, PAGE); !page.isEmpty(); page = practices.published(after, PAGE)) {
            page.stream().map(PracticeEntries::entry).forEach(receiver);
            after = page.getLast().key();
        }
    }

    static SearchEntry entry(Practice practice) {
        var account = practice.account();
        var passages = new ArrayList<Passage>();
        if (!account.summary().isBlank()) passages.add(new Passage("", practice.link(), account.summary()));
        passages.addAll(Passage.cut(practice.link() + "#tried", account.tried(), practice.language()));
        if (account.lesson() != null)
            passages.add(new Passage(
                    "", practice.link() + "#learned", account.lesson().text()));
        if (!account.source().isBlank())
            passages.add(new Passage("", practice.link() + "#source", account.lead() + ". " + account.source()));
        return new SearchEntry(
                "practice",
                practice.key(),
                practice.version(),
                account.title(),
                practice.link(),
                practice.language(),
                new Everyone(),
                passages,
                facets(practice),
                List.of(),
                practice.externalId());
    }

    private static Map<String, List<String>> facets(Practice practice) {
        var account = practice.account();
        return Map.of(
                "theme", account.themes(),
                "country", account.countries(),
                "party", account.parties(),
                "instrument", account.instruments());
    }
}
