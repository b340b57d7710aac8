package org.trialogue.search.ui;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;
import org.trialogue.search.FacetWords;
import org.trialogue.search.Query.View;
import org.trialogue.search.Search;
import org.trialogue.search.domain.AddressOfSearch;

/** What was found by country or by year, as a file. */
@RestController
class CountedFiles {

    private static final String TOO_OFTEN = "platform.refused.too-many";

    private final Search search;
    private final SignedIn signedIn;
    private final Words words;
    private final Texts texts;
    private final Clock clock;

    CountedFiles(Search search, SignedIn signedIn, ObjectProvider<FacetWords> vocabularies, Texts texts, Clock clock) {
        this.search = search;
        this.signedIn = signedIn;
        this.words = new Words(vocabularies.orderedStream().toList());
        this.texts = texts;
        this.clock = clock;
    }

    /** A search that is shown as a list is counted by country. */
    @GetMapping("/library/as/csv")
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> address, Locale language) {
        try {
            var asked = search.asked(address, language);
            var query = asked.view() == View.LIST ? asked.shownAs(View.MAP) : asked;
            var counted = Counted.of(query, search.find(query, signedIn.id()), words, language, clock);
            var sheet = sheet(query.view() == View.MAP ? "search.map." : "search.timeline.", counted, language);
            return Handout.csv(AddressOfSearch.name(query.view()), sheet.csv().getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            if (!refusal.messageKey().equals(TOO_OFTEN)) throw refusal;
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments()[0]))
                    .build();
        }
    }

    private Sheet sheet(String about, Counted counted, Locale language) {
        var head = List.of(
                "key",
                texts.getTranslation(about + "column", language),
                texts.getTranslation("search.counted.number", language));
        var rows = counted.lines().stream()
                .map(line -> List.of(line.key(), line.name(), Long.toString(line.count())))
                .toList();
        return new Sheet(texts.getTranslation(about + "title", language), head, rows);
    }
}
