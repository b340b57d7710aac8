package org.trialogue.drafting.ui;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.BlockChange;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.BlockHistory;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Says what was changed lately in a block, for the editor of a page of someone who may see the text. */
@RestController
class TextChanges {

    private final BlockHistory history;
    private final SignedIn signedIn;
    private final Texts labels;

    TextChanges(BlockHistory history, SignedIn signedIn, Texts labels) {
        this.history = history;
        this.signedIn = signedIn;
        this.labels = labels;
    }

    /** A change; {@code affiliation} is in lower case, {@code capacity} in the reader's language. */
    private record Changed(
            String member,
            String name,
            String affiliation,
            String capacity,
            @Nullable String organization,
            String at,
            String before,
            String after) {}

    @GetMapping("/texts/{text}/blocks/{block}/changes")
    ResponseEntity<?> changes(@PathVariable UUID text, @PathVariable String block, Locale language) {
        return history.of(new TextId(text), block, signedIn.id())
                .map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(found.stream()
                                .map(change -> changed(change, language))
                                .toList()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Changed changed(BlockChange change, Locale language) {
        var by = change.by();
        return new Changed(
                by.member().toString(),
                change.name(),
                by.affiliation().key(),
                labels.getTranslation("platform.capacity." + by.capacity().key(), language),
                change.organization(),
                change.at().toString(),
                change.before(),
                change.after());
    }
}
