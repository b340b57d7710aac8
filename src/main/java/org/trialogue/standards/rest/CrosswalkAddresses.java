package org.trialogue.standards.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.CrosswalkDeciding;

/** What articles and principles have in common, and which of them the library serves: public facts, and published practices. */
@ScriptAddress
@Tag(name = "standards")
class CrosswalkAddresses {

    private static final List<String> KINDS = List.of("right", "principle", "article");
    private static final List<String> DEGREES = List.of("left-out", "in-general", "served");

    private final CrosswalkDeciding crosswalk;
    private final Covering covering;

    CrosswalkAddresses(CrosswalkDeciding crosswalk, Covering covering) {
        this.crosswalk = crosswalk;
        this.covering = covering;
    }

    @GetMapping("/api/v1/crosswalk")
    @Operation(summary = "Subjects of the crosswalk with the articles and principles that they lead to, in its order")
    Batch<CrosswalkTold> crosswalk(
            @Parameter(description = "Only those that lead to this instrument or set of principles, such as C029")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var told = crosswalk.subjects().stream()
                .map(CrosswalkTold::of)
                .filter(subject -> to == null
                        || subject.links().stream().anyMatch(link -> link.to().equalsIgnoreCase(to)))
                .toList();
        return Pages.of(told, CrosswalkTold::key, size, after);
    }

    @GetMapping("/api/v1/crosswalk/{subject}")
    @Operation(summary = "A subject of the crosswalk by its key, such as remedy")
    CrosswalkTold subject(@PathVariable String subject) {
        return crosswalk
                .subject(subject)
                .map(CrosswalkTold::of)
                .orElseThrow(() -> new NothingThere("subject of the crosswalk", subject));
    }

    @GetMapping("/api/v1/coverage")
    @Operation(
            summary = "Which rights, principles and articles the published practices serve, and which they leave out")
    Batch<CoveredTold> coverage(
            @Parameter(description = "right, principle or article; all of them where none is named")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "left-out, in-general or served; all of them where none is named")
                    @RequestParam(required = false)
                    @Nullable
                    String degree,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        known("kind", kind, KINDS);
        known("degree", degree, DEGREES);
        var told = covering.library().stream()
                .flatMap(CoveredTold::of)
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> degree == null || line.degree().equals(degree))
                .toList();
        return Pages.of(told, CoveredTold::key, size, after);
    }

    private static void known(String parameter, @Nullable String value, List<String> values) {
        if (value != null && !values.contains(value))
            throw new WrongQuestion(parameter + " must be one of " + String.join(", ", values));
    }
}
