package org.trialogue.drafting.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Illustrating;
import org.trialogue.drafting.application.Illustrating.Shown;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.domain.PictureAddress;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/**
 * Takes in pictures for a text and shows them to those who may read it; to others a picture looks exactly like one that is not there. No
 * cache keeps one, as the next at the same browser may not see it.
 */
@RestController
class TextPictures {

    private final Illustrating illustrating;
    private final SignedIn signedIn;
    private final Texts labels;

    TextPictures(Illustrating illustrating, SignedIn signedIn, Texts labels) {
        this.illustrating = illustrating;
        this.signedIn = signedIn;
        this.labels = labels;
    }

    /** Takes the bytes of a file as they are; what they are is told by themselves. */
    @PostMapping("/texts/{text}/images")
    ResponseEntity<Map<String, String>> keep(
            @PathVariable UUID text, @RequestParam String name, HttpServletRequest sent, Locale language)
            throws IOException {
        var upload = new Upload(name, sent.getInputStream(), sent.getContentLengthLong());
        try {
            var address = illustrating.keep(new TextId(text), upload, signedIn.id());
            return answer(HttpStatus.CREATED, "src", address.toString());
        } catch (Refusal why) {
            var message = labels.getTranslation(why.messageKey(), language, why.arguments());
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "message", message);
        }
    }

    @GetMapping("/texts/{text}/images/{image}")
    ResponseEntity<InputStreamResource> show(@PathVariable UUID text, @PathVariable UUID image) {
        var address = new PictureAddress(new TextId(text), new FileId(image));
        return illustrating
                .find(address, signedIn.id())
                .map(this::shown)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<InputStreamResource> shown(Shown picture) {
        var disposition = ContentDisposition.inline()
                .filename(picture.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .contentLength(picture.file().size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new InputStreamResource(illustrating.open(picture)));
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String key, String value) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of(key, value));
    }
}
