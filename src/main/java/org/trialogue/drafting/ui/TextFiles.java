package org.trialogue.drafting.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Exporting;
import org.trialogue.drafting.application.Exporting.ExportedFile;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Hands out texts as files; they are saved, never shown in the portal's name. */
@RestController
class TextFiles {

    private final Exporting exporting;
    private final SignedIn signedIn;
    private final Texts labels;

    TextFiles(Exporting exporting, SignedIn signedIn, Texts labels) {
        this.exporting = exporting;
        this.signedIn = signedIn;
        this.labels = labels;
    }

    /** The address of a text in a format. */
    static String address(TextId text, ExportFormat format) {
        return "texts/" + text + "/as/" + format.ending();
    }

    @GetMapping("/texts/{text}/as/{ending}")
    ResponseEntity<byte[]> file(@PathVariable UUID text, @PathVariable String ending, Locale language) {
        return ExportFormat.ending(ending)
                .flatMap(format -> exporting
                        .export(new TextId(text), format, signedIn.id(), key -> labels.getTranslation(key, language))
                        .map(file -> saved(file, format)))
                .orElseGet(() -> ResponseEntity.notFound().build());
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
