package org.trialogue.knowledge.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.search.Search;

/** Hands practices out as files: one from its page, or all that the library's page finds. */
@RestController
class PracticeFiles {

    private final PracticeTaking taking;
    private final PracticeAnswer answer;
    private final Search search;
    private final SignedIn signedIn;

    PracticeFiles(PracticeTaking taking, PracticeAnswer answer, Search search, SignedIn signedIn) {
        this.taking = taking;
        this.answer = answer;
        this.search = search;
        this.signedIn = signedIn;
    }

    @GetMapping("/practices/as/{format}")
    void found(
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> address,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var known = known(format);
        answer.write(taking.find(search.asked(address, language), Optional.of(signedIn.id())), known, response);
    }

    @GetMapping("/practices/{key}/as/{format}")
    void one(
            @PathVariable String key,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response)
            throws IOException {
        var known = known(format);
        var language = Optional.ofNullable(lang).map(Locale::forLanguageTag);
        answer.write(taking.one(key, language).orElseThrow(PracticeFiles::nothing), known, response);
    }

    private static PracticeFormat known(String format) {
        return PracticeFormat.named(format).orElseThrow(PracticeFiles::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
