package org.trialogue.knowledge.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.Curated;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.platform.ui.OpenAnswer;
import org.trialogue.platform.ui.OpenWords;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/**
 * What everybody can read of a published practice, without a sign-in. One that is a draft, or was retired, looks exactly like one that is not there.
 * In the language that the address names, or the browser's, as far as it is told in it.
 */
@RestController
class PublicPractices {

    private final PracticeTaking taking;
    private final Practices practices;
    private final Curated curated;
    private final Concepts concepts;
    private final Standards standards;
    private final Texts texts;
    private final String base;

    PublicPractices(
            PracticeTaking taking,
            Practices practices,
            Curated curated,
            Concepts concepts,
            Standards standards,
            Texts texts,
            @Value("${trialogue.url}") String url) {
        this.taking = taking;
        this.practices = practices;
        this.curated = curated;
        this.concepts = concepts;
        this.standards = standards;
        this.texts = texts;
        this.base = url.replaceAll("/+$", "") + "/";
    }

    @GetMapping("/public/practices/{key}")
    ResponseEntity<byte[]> page(@PathVariable String key, @RequestParam(defaultValue = "") String lang, Locale asked)
            throws IOException {
        var language = OpenAnswer.language(lang, asked);
        var found = taking.one(key, Optional.empty());
        if (found.isEmpty()) return OpenAnswer.nothing(texts, language);
        var newest = found.get();
        var told = Stream.of(lang, language.getLanguage())
                .filter(each -> !each.isBlank())
                .flatMap(each -> taking.one(key, Optional.of(Locale.of(each))).stream())
                .findFirst()
                .orElse(newest);
        var words = new OpenWords(texts, language);
        var account = new PublicAccount(words, told.practice(), practices.reading(key), concepts, standards);
        var page = new PublicPractice(
                words, told, newest.practice(), practices.translations(key), curated.endorsedBy(key), account);
        return OpenAnswer.of(OpenAnswer.HTML, page.written(base, linked(told)));
    }

    /** The practice as data, as it stands within its page. */
    private String linked(Published told) throws IOException {
        var out = new ByteArrayOutputStream();
        taking.write(told, PracticeFormat.JSONLD, base, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
