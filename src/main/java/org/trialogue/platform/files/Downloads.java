package org.trialogue.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.platform.TurnedAway;
import org.trialogue.platform.security.Viewing;

/**
 * Hands out files to those who may enter their room, or see what their shelf belongs to; to others a file looks exactly like one that is not there. A file is always saved,
 * never shown: what someone sent in must not run in the portal's name.
 */
@RestController
class Downloads {

    private final FileStore files;
    private final ApplicationEventPublisher events;

    Downloads(FileStore files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID file) {
        return files.find(new FileId(file))
                .map(found -> found.isApart() ? Downloads.apart() : saved(found))
                .orElseGet(() -> refused(new FileId(file)));
    }

    /** The pages say why there is no link to it. */
    private static ResponseEntity<InputStreamResource> apart() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private ResponseEntity<InputStreamResource> refused(FileId file) {
        var asking = Viewing.member().orElseThrow();
        files.roomOf(file).ifPresent(room -> events.publishEvent(new TurnedAway(room, asking)));
        return ResponseEntity.notFound().build();
    }

    private ResponseEntity<InputStreamResource> saved(KeptFile file) {
        var taker = Viewing.member().orElseThrow();
        if (file.room() != null) events.publishEvent(new FileTaken(file.id(), file.room(), taker));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(files.open(file)));
    }
}
