package org.trialogue.knowledge.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.knowledge.Practices.Title;
import org.trialogue.knowledge.application.Citable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;

/** Type-ahead over published practices and what they are called now, for pages of those who are signed in. */
@RestController
class PracticesFinder {

    private static final int MOST = 8;
    private static final int LONGEST = 300;

    private final Citable citable;
    private final SignedIn signedIn;

    PracticesFinder(Citable citable, SignedIn signedIn) {
        this.citable = citable;
        this.signedIn = signedIn;
    }

    /**
     * A practice by its name.
     *
     * @param language that of the title
     */
    record Found(String key, String title, String language) {

        static Found of(String key, Title title) {
            return new Found(key, title.words(), title.language().getLanguage());
        }
    }

    @GetMapping("/library/practices/find")
    ResponseEntity<List<Found>> find(@RequestParam String q, @RequestParam(defaultValue = "en") String lang) {
        var words = q.substring(0, Math.min(q.length(), LONGEST));
        try {
            return ResponseEntity.ok(citable.find(words, Locale.forLanguageTag(lang), signedIn.id(), MOST).stream()
                    .map(named -> Found.of(named.key(), named.title()))
                    .toList());
        } catch (Refusal tooOften) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
    }

    @GetMapping("/library/practices/names")
    List<Found> names(@RequestParam List<String> key, @RequestParam(defaultValue = "en") String lang) {
        return citable.names(key, Locale.forLanguageTag(lang)).entrySet().stream()
                .map(named -> Found.of(named.getKey(), named.getValue()))
                .toList();
    }
}
