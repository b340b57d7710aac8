package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.Stage;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;

/** Published practices as search sees them: what was tried, what was learned and how it was done are passages. */
@Component
@Transactional(readOnly = true)
class PracticeEntries implements EntrySource {

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
        practices.findByStageOrderByKey(Stage.PUBLISHED).stream()
                .flatMap(found -> found.read().stream())
                .map(PracticeEntries::entry)
                .forEach(receiver);
    }

    static SearchEntry entry(Practice practice) {
        var account = practice.account();
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("", practice.link() + "#tried", account.tried()));
        if (account.lesson() != null)
            passages.add(new Passage(
                    "", practice.link() + "#learned", account.lesson().text()));
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
                facets(practice));
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
