package org.trialogue.knowledge.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;

/** Published practices, which everyone signed in may read. */
@ScriptAddress
@Tag(name = "practices")
class PracticeAddresses {

    private final Practices practices;

    PracticeAddresses(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/api/v1/practices")
    @Operation(summary = "Published practices, by key")
    Batch<PracticeTold> list(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = Batch.size(size);
        var following = practices.following(Cursor.read(after), asked + 1);
        var read = practices.readings(following.stream().map(Practice::key).toList());
        var found = following.stream()
                .map(each -> PracticeTold.of(each, read.getOrDefault(each.key(), Reading.NONE)))
                .toList();
        return Batch.of(found, asked, PracticeTold::id);
    }

    @GetMapping("/api/v1/practices/{id}")
    @Operation(summary = "A published practice, in its latest version, or told in another language")
    PracticeTold one(
            @PathVariable String id,
            @Parameter(description = "The version told in this language, two letters: version says which one that is")
                    @RequestParam(required = false)
                    @Nullable
                    String language) {
        var found = language == null || language.isBlank()
                ? practices.practice(id)
                : practices.practice(id, Locale.forLanguageTag(language));
        return found.map(each -> PracticeTold.of(each, practices.reading(id)))
                .orElseThrow(() -> new NothingThere("practice", id));
    }
}
