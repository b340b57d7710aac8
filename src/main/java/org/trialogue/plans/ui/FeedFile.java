package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.application.Feeding;

/** What calendars fetch, without a sign-in. An address that is unknown looks like one that is revoked. */
@RestController
class FeedFile {

    private final Feeding feeding;
    private final FeedCalendar calendar;

    FeedFile(Feeding feeding, FeedCalendar calendar) {
        this.feeding = feeding;
        this.calendar = calendar;
    }

    @GetMapping("/feeds/{token}")
    ResponseEntity<String> feed(@PathVariable String token) {
        return feeding.fetched(token)
                .map(feed -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Robots-Tag", "noindex")
                        .body(calendar.text(feed)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
