package org.trialogue.standards.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.Ratifications;
import org.trialogue.standards.application.Ratifications.Bound;

/** Sets of principles and of indicators, and which countries are bound by which instruments: public facts. */
@ScriptAddress
@Tag(name = "standards")
class SetAddresses {

    private final Standards standards;
    private final Ratifications ratifications;

    SetAddresses(Standards standards, Ratifications ratifications) {
        this.standards = standards;
        this.ratifications = ratifications;
    }

    /**
     * A country has bound itself to an instrument.
     *
     * @param country two letters of ISO 3166
     * @param date of the ratification or, once it is denounced, of the denunciation
     * @param status in-force, not-in-force or denounced
     */
    record Told(String instrument, String country, LocalDate date, String status) {

        static Told of(Bound bound) {
            var ratification = bound.ratification();
            return new Told(
                    bound.instrument(),
                    ratification.country(),
                    ratification.on(),
                    ratification.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        private String key() {
            return instrument + "/" + country;
        }
    }

    @GetMapping("/api/v1/principles")
    @Operation(summary = "Sets of principles, guidelines or articles, in the order of the library")
    Batch<PrincipleSet> principles(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        return Pages.of(standards.principleSets(), PrincipleSet::id, size, after);
    }

    @GetMapping("/api/v1/principles/{id}")
    @Operation(summary = "A set of principles by its key, such as ohchr-principles")
    PrincipleSet principles(@PathVariable String id) {
        return standards.principles(id).orElseThrow(() -> new NothingThere("set of principles", id));
    }

    @GetMapping("/api/v1/indicators")
    @Operation(summary = "Sets of indicators, in the order of the library")
    Batch<IndicatorSet> indicators(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        return Pages.of(standards.indicatorSets(), IndicatorSet::id, size, after);
    }

    @GetMapping("/api/v1/indicators/{id}")
    @Operation(summary = "A set of indicators by its key, such as ilo-11-forced-labour")
    IndicatorSet indicators(@PathVariable String id) {
        return standards.indicators(id).orElseThrow(() -> new NothingThere("set of indicators", id));
    }

    @GetMapping("/api/v1/ratifications")
    @Operation(summary = "Which countries have bound themselves to which instruments, by instrument and country")
    Batch<Told> ratifications(
            @Parameter(description = "Of one instrument alone, such as C029") @RequestParam(required = false) @Nullable
                    String instrument,
            @Parameter(description = "Of one country alone, two letters of ISO 3166")
                    @RequestParam(required = false)
                    @Nullable
                    String country,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var all = ratifications.of(Optional.ofNullable(instrument), Optional.ofNullable(country)).stream()
                .map(Told::of)
                .toList();
        return Pages.of(all, Told::key, size, after);
    }
}
