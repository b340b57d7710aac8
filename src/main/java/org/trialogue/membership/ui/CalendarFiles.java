package org.trialogue.membership.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.CalendarTaking;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Hands out a calendar, or one entry of it, as a file that other calendars take in. */
@RestController
class CalendarFiles {

    private final CalendarTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    CalendarFiles(CalendarTaking taking, SignedIn signedIn, Texts texts) {
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Where a whole calendar is, within the portal. */
    static String path(WorkingGroupId group) {
        return "calendar/groups/" + group;
    }

    /** Where one entry is, within the portal. */
    static String path(CalendarEntryId entry) {
        return "calendar/entries/" + entry;
    }

    @GetMapping("/calendar/groups/{group}")
    ResponseEntity<String> all(@PathVariable UUID group, Locale language) {
        return file(() -> taking.all(new WorkingGroupId(group), signedIn.id()), language);
    }

    @GetMapping("/calendar/entries/{entry}")
    ResponseEntity<String> one(@PathVariable UUID entry, Locale language) {
        return file(() -> taking.one(new CalendarEntryId(entry), signedIn.id()), language);
    }

    private ResponseEntity<String> file(Supplier<String> taken, Locale language) {
        try {
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("calendar.ics")
                                    .build()
                                    .toString())
                    .body(taken.get());
        } catch (Refusal refused) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .body(texts.getTranslation(refused.messageKey(), language, refused.arguments()));
        }
    }
}
