package org.trialogue.standards.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Instrument.Article;
import org.trialogue.standards.Standards;

/** Type-ahead over the library of instruments, for pages of those who are signed in. */
@RestController
class StandardsFinder {

    private static final int MOST = 12;

    private final Standards standards;

    StandardsFinder(Standards standards) {
        this.standards = standards;
    }

    /**
     * An instrument to choose.
     *
     * @param language that of the title
     * @param articles the numbers of the articles that the library describes
     */
    record Found(String code, String title, String language, List<String> articles) {}

    @GetMapping("/standards/find")
    List<Found> find(@RequestParam String q, @RequestParam(defaultValue = "en") String lang) {
        var reader = Locale.forLanguageTag(lang);
        return standards.find(q, reader, MOST).stream()
                .map(instrument -> found(instrument, reader))
                .toList();
    }

    private static Found found(Instrument instrument, Locale reader) {
        return new Found(
                instrument.code(),
                instrument.title(reader),
                instrument.titleLanguage(reader).getLanguage(),
                instrument.articles().stream().map(Article::ref).toList());
    }
}
