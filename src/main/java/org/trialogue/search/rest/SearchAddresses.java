package org.trialogue.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.search.Asking;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Search;

/** The search that the library's box asks, for scripts: what the token's account may find. */
@ScriptAddress
@Tag(name = "search")
class SearchAddresses {

    private static final int DEEPEST = Query.PAGE * Query.LAST_PAGE;

    private final Search search;
    private final Bearers bearers;

    SearchAddresses(Search search, Bearers bearers) {
        this.search = search;
        this.bearers = bearers;
    }

    @GetMapping("/api/v1/search")
    @Operation(
            summary = "Search practices, standards, and what the caller may see of shared rooms",
            description =
                    "Takes the parameters of the library's page besides q and kind: theme, right, target, cause, sector, country, region (such as 002,"
                            + " a key of the vocabulary countries), party, instrument, article (such as C182 3(a)), evidence, objectives, transferability, response, endorsement and lang, each as often as wanted.")
    SearchAnswer search(
            @Parameter(description = "Words, \"exact words\", -without; nothing in it can be wrong")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "One kind of entry, such as practice") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "Documents told in this language alone, two letters")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(description = "What was going on in this year or later, four figures")
                    @RequestParam(name = "from", defaultValue = "")
                    String since,
            @Parameter(description = "What was going on in this year or earlier, four figures")
                    @RequestParam(name = "to", defaultValue = "")
                    String until,
            @Parameter(description = "What comes first: relevance, date (the newest) or evidence (the strongest)")
                    @RequestParam(defaultValue = "relevance")
                    String sort,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> address,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        var asked = Batch.size(size);
        var from = from(after);
        var query = query(q, kind, Asking.language(language), address)
                .during(Asking.years(since, until))
                .orderedBy(Asking.order(sort));
        var caller = bearers.of(token.getTokenValue()).flatMap(Bearer::member);
        var results = search.answer(query, caller, from, asked);
        return SearchAnswer.of(results, next(results, from, asked));
    }

    private Query query(String q, @Nullable String kind, Locale reader, MultiValueMap<String, String> address) {
        var narrowing = new LinkedHashMap<>(search.asked(address, reader).narrowing());
        if (!reader.getLanguage().isEmpty()) narrowing.put("language", List.of(reader.getLanguage()));
        return new Query(q, kind == null || kind.isBlank() ? null : kind, narrowing, 0, reader);
    }

    private static int from(@Nullable String after) {
        var remembered = Cursor.read(after);
        try {
            var from = remembered.isEmpty() ? 0 : Integer.parseInt(remembered);
            if (from >= 0 && from <= DEEPEST) return from;
        } catch (NumberFormatException none) {
            throw new WrongQuestion("after must be what an earlier answer gave as next", none);
        }
        throw new WrongQuestion("no more than the first " + DEEPEST + " hits can be read");
    }

    private static @Nullable String next(Results results, int from, int size) {
        var to = from + size;
        return results.hits().size() < size || results.total() <= to || to > DEEPEST
                ? null
                : Cursor.of(Integer.toString(to));
    }
}
