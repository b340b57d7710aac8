package org.trialogue.standards.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** The library of standards and the vocabularies: public facts. */
@ScriptAddress
@Tag(name = "standards")
class StandardsAddresses {

    private final Standards standards;
    private final Concepts concepts;

    StandardsAddresses(Standards standards, Concepts concepts) {
        this.standards = standards;
        this.concepts = concepts;
    }

    @GetMapping("/api/v1/standards")
    @Operation(summary = "Instruments, in the order of the library")
    Batch<Instrument> standards(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        return Pages.of(standards.all(), Instrument::code, size, after);
    }

    @GetMapping("/api/v1/standards/{code}")
    @Operation(summary = "An instrument by its code, such as C029")
    Instrument standard(@PathVariable String code) {
        return standards.instrument(code).orElseThrow(() -> new NothingThere("standard", code));
    }

    @GetMapping("/api/v1/vocabularies")
    @Operation(summary = "Concepts with their labels and synonyms, vocabulary by vocabulary")
    Batch<Concept> vocabularies(
            @Parameter(description = "One vocabulary alone, such as themes") @RequestParam(required = false) @Nullable
                    String scheme,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var all = scheme == null ? concepts.all() : concepts.in(scheme);
        return Pages.of(all, concept -> concept.scheme() + "/" + concept.key(), size, after);
    }
}
