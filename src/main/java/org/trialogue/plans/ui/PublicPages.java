package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.Publication;
import org.trialogue.platform.ui.OpenAnswer;
import org.trialogue.platform.ui.Texts;

/**
 * What everybody can read of a plan, without a sign-in, as a page and as data. A plan that is not published looks exactly like one that is not
 * there. In the language that the address names, or the browser's.
 */
@RestController
class PublicPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicShelf shelf;
    private final Texts texts;

    PublicPages(PublicShelf shelf, Texts texts) {
        this.shelf = shelf;
        this.texts = texts;
    }

    @GetMapping("/" + Publication.LIST)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String lang, @RequestParam(defaultValue = "1") String page, Locale asked) {
        var list = new PublicList(texts, OpenAnswer.language(lang, asked), shelf, page);
        return answer(OpenAnswer.HTML, PublicFile.of(list.written().getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/public/plans/{plan}")
    ResponseEntity<byte[]> page(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "1") String page,
            Locale asked) {
        var language = OpenAnswer.language(lang, asked);
        return found(plan)
                .flatMap(shelf::plan)
                .map(shown ->
                        new PublicPage(texts, language, shown, page).written().getBytes(StandardCharsets.UTF_8))
                .map(body -> answer(OpenAnswer.HTML, PublicFile.of(body)))
                .orElseGet(() -> OpenAnswer.nothing(texts, language));
    }

    @GetMapping("/public/plans/{plan}/as/{format}")
    ResponseEntity<byte[]> data(
            @PathVariable String plan,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String lang,
            Locale asked) {
        var language = OpenAnswer.language(lang, asked);
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
        return answer.orElseGet(() -> OpenAnswer.nothing(texts, language));
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

    private static ResponseEntity<byte[]> answer(MediaType type, PublicFile file) {
        return OpenAnswer.of(type, file.body(), file.mark());
    }
}
