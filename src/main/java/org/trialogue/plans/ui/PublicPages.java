package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicPlan;
import org.trialogue.platform.ui.BarePage;
import org.trialogue.platform.ui.Texts;

/**
 * What everybody can read of a plan, without a sign-in, as a page and as data. A plan that is not published looks exactly like one that is not
 * there. In the language that the address names, or the browser's.
 */
@RestController
class PublicPages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicShelf shelf;
    private final Texts texts;

    PublicPages(PublicShelf shelf, Texts texts) {
        this.shelf = shelf;
        this.texts = texts;
    }

    @GetMapping("/public/plans/{plan}")
    ResponseEntity<byte[]> page(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "1") String page,
            Locale asked) {
        var language = language(lang, asked);
        return found(plan)
                .flatMap(shelf::plan)
                .map(shown ->
                        new PublicPage(texts, language, shown, page).written().getBytes(StandardCharsets.UTF_8))
                .map(body -> answer(HTML, PublicFile.of(body)))
                .orElseGet(() -> nothing(language));
    }

    @GetMapping("/public/plans/{plan}/as/{format}")
    ResponseEntity<byte[]> data(
            @PathVariable String plan,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String lang,
            Locale asked) {
        var language = language(lang, asked);
        var id = found(plan);
        var answer = switch (format) {
            case "json" ->
                id.flatMap(one -> shelf.file(one, format, Locale.ROOT, (shown, any) -> PublicJson.of(shown)))
                        .map(file -> answer(MediaType.APPLICATION_JSON, file));
            case "csv" ->
                id.flatMap(one -> shelf.file(one, format, language, PublicPages::csv))
                        .map(file -> answer(CSV, file));
            default -> Optional.<ResponseEntity<byte[]>>empty();
        };
        return answer.orElseGet(() -> nothing(language));
    }

    private static byte[] csv(PublicPlan plan, Locale language) {
        return PublicCsv.of(plan, language).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<PlanId> found(String plan) {
        try {
            return Optional.of(new PlanId(UUID.fromString(plan)));
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    private static Locale language(String named, Locale asked) {
        return spoken(named).or(() -> spoken(asked.getLanguage())).orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> spoken(String language) {
        return Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }

    /** Whoever comes again with the mark of what they have is told that it is the same. */
    private static ResponseEntity<byte[]> answer(MediaType type, PublicFile file) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(PublicShelf.KEPT).cachePublic().mustRevalidate())
                .eTag(file.mark())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noarchive")
                .body(file.body());
    }

    private ResponseEntity<byte[]> nothing(Locale language) {
        var body = BarePage.of(
                language,
                texts.getTranslation("plans.public.nothing", language),
                "<p>" + texts.getTranslation("plans.public.nothing.text", language) + "</p>",
                "/",
                texts.getTranslation("plans.public.portal", language));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
