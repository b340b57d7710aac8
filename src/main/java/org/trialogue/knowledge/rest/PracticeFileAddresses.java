package org.trialogue.knowledge.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.knowledge.application.PracticeTaking;
import org.trialogue.knowledge.exporting.PracticeFormat;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.search.Asking;
import org.trialogue.search.Search;

/** Practices as files, for scripts. */
@ScriptAddress
@Tag(name = "practices")
class PracticeFileAddresses {

    private static final String FORMAT = "csv, xlsx, jsonld (schema.org), ris, bibtex, or csl (CSL-JSON)";

    private final PracticeTaking taking;
    private final PracticeAnswer answer;
    private final Search search;
    private final Bearers bearers;

    PracticeFileAddresses(PracticeTaking taking, PracticeAnswer answer, Search search, Bearers bearers) {
        this.taking = taking;
        this.answer = answer;
        this.search = search;
        this.bearers = bearers;
    }

    @GetMapping("/api/v1/practices/as/{format}")
    @Operation(
            summary = "All practices that a search finds, as a file of at most 10,000",
            description =
                    "Takes the parameters of the library's page besides q: theme, right, target, cause, sector, country, region, party,"
                            + " instrument, evidence, objectives, transferability, response, endorsement and lang, each as often as wanted. The head X-Total-Count says how many were found.")
    void found(
            @Parameter(description = FORMAT) @PathVariable String format,
            @Parameter(description = "Words, \"exact words\", -without; all practices where it is missing")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "What was going on in this year or later, four figures")
                    @RequestParam(name = "from", defaultValue = "")
                    String since,
            @Parameter(description = "What was going on in this year or earlier, four figures")
                    @RequestParam(name = "to", defaultValue = "")
                    String until,
            @Parameter(description = "What comes first: relevance, date (the newest) or evidence (the strongest)")
                    @RequestParam(defaultValue = "relevance")
                    String sort,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            HttpServletResponse response)
            throws IOException {
        var known = known(format);
        var caller = bearers.of(token.getTokenValue()).flatMap(Bearer::member);
        var query = search.asked(address, Locale.ROOT)
                .during(Asking.years(since, until))
                .orderedBy(Asking.order(sort));
        answer.write(taking.find(query, caller), known, response);
    }

    @GetMapping("/api/v1/practices/{id}/as/{format}")
    @Operation(summary = "A published practice, as a file")
    void one(
            @PathVariable String id,
            @Parameter(description = FORMAT) @PathVariable String format,
            @Parameter(description = "Told in this language, two letters; its own where it is missing")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            HttpServletResponse response)
            throws IOException {
        var known = known(format);
        var words = Optional.ofNullable(language).map(Locale::forLanguageTag);
        answer.write(taking.one(id, words).orElseThrow(() -> new NothingThere("practice", id)), known, response);
    }

    private static PracticeFormat known(String format) {
        return PracticeFormat.named(format)
                .orElseThrow(() -> new WrongQuestion("there is no format " + format + ": ask for " + FORMAT));
    }
}
