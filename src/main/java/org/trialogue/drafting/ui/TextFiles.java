package org.trialogue.drafting.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Exporting;
import org.trialogue.drafting.application.Exporting.ExportedFile;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Hands out texts as files; they are saved, never shown in the portal's name. */
@RestController
class TextFiles {

    /** How an address asks for numbers beside the lines. */
    private static final String NUMBERED = "every" + Wishes.USUAL_LINES;

    /** How an address asks for the numbers as they are. */
    private static final String LIVE = "live";

    /** How an address asks for those that amendments name, too. */
    private static final String BOTH = "both";

    private final Opening opening;
    private final Exporting exporting;
    private final SignedIn signedIn;
    private final Texts labels;
    private final String configured;

    TextFiles(
            Opening opening,
            Exporting exporting,
            SignedIn signedIn,
            Texts labels,
            @Value("${trialogue.url:}") String configured) {
        this.opening = opening;
        this.exporting = exporting;
        this.signedIn = signedIn;
        this.labels = labels;
        this.configured = configured;
    }

    /** The address of a text in a format. */
    static String address(TextId text, ExportFormat format, Wishes wishes) {
        var lines = wishes.linesEvery() > 0 ? NUMBERED : "none";
        return "texts/" + text + "/as/" + format.ending() + "?lines=" + lines + "&comments="
                + wishes.comments().key() + "&numbers=" + (wishes.tabledToo() ? BOTH : LIVE);
    }

    @GetMapping("/texts/{text}/as/{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID text,
            @PathVariable String ending,
            @RequestParam(defaultValue = "none") String lines,
            @RequestParam(defaultValue = "everyone") String comments,
            @RequestParam(defaultValue = LIVE) String numbers,
            Locale language) {
        var wished = Wishes.Comments.of(comments);
        if (wished.isEmpty()
                || !Set.of("none", NUMBERED).contains(lines)
                || !Set.of(LIVE, BOTH).contains(numbers)) return unknownWish(language);
        var wishes = new Wishes(lines.equals(NUMBERED) ? Wishes.USUAL_LINES : 0, wished.get(), numbers.equals(BOTH));
        var asked = new TextId(text);
        if (opening.enter(asked, signedIn.id()).isEmpty())
            return ResponseEntity.notFound().build();
        var reading = new Exporting.Reader(key -> labels.getTranslation(key, language), language, portal());
        return ExportFormat.ending(ending)
                .flatMap(format -> exporting
                        .export(asked, format, wishes, signedIn.id(), reading)
                        .map(file -> saved(file, format)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Where the portal is not told its own address, it is at the one at which it was asked. */
    private String portal() {
        if (!configured.isEmpty()) return configured.endsWith("/") ? configured : configured + "/";
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/";
    }

    private ResponseEntity<byte[]> unknownWish(Locale language) {
        return ResponseEntity.badRequest()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(labels.getTranslation("drafting.refused.export-wish", language)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> saved(ExportedFile file, ExportFormat format) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(file.bytes());
    }
}
