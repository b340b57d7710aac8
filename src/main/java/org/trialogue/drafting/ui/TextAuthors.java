package org.trialogue.drafting.ui;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.Attribution;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Authorship;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** Says who wrote what of a whole text, for the editor of a page of someone who may see the text. */
@RestController
class TextAuthors {

    private final Authorship authorship;
    private final SignedIn signedIn;
    private final Texts labels;

    TextAuthors(Authorship authorship, SignedIn signedIn, Texts labels) {
        this.authorship = authorship;
        this.signedIn = signedIn;
        this.labels = labels;
    }

    /**
     * Who wrote on one day; {@code affiliation} is in lower case, {@code capacity} in the reader's language.
     *
     * @param at an instant of that day
     */
    private record Writer(
            String member,
            String name,
            String affiliation,
            String capacity,
            @Nullable String organization,
            String at,
            boolean imported) {}

    /** Pairs of numbers: how many places long a stretch is, and which of the writers wrote it, or -1. */
    private record Whole(int version, List<Writer> writers, int[] stretches) {}

    @GetMapping("/texts/{text}/authors")
    ResponseEntity<?> authors(@PathVariable UUID text, Locale language) {
        return authorship
                .ofWhole(new TextId(text), signedIn.id())
                .map(found ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(whole(found, language)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Whole whole(Attribution found, Locale language) {
        var writers =
                found.writers().stream().map(writer -> shown(writer, language)).toList();
        var stretches = found.stretches().stream()
                .flatMapToInt(stretch -> IntStream.of(stretch.length(), stretch.writer()))
                .toArray();
        return new Whole(found.version(), writers, stretches);
    }

    private Writer shown(Attribution.Writer writer, Locale language) {
        var by = writer.by();
        return new Writer(
                by.member().toString(),
                writer.name(),
                by.affiliation().key(),
                labels.getTranslation("platform.capacity." + by.capacity().key(), language),
                writer.organization(),
                writer.at().toString(),
                writer.imported());
    }
}
