package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Concern;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;

/** Commitments of the plans that the token's member may see. */
@ScriptAddress
@Tag(name = "plans")
class CommitmentAddresses {

    private final BoardReading board;
    private final PlanReading reading;
    private final Applying applying;
    private final Monitoring monitoring;
    private final IndicatorReading indicators;
    private final ScriptMember script;
    private final Clock clock;

    CommitmentAddresses(
            BoardReading board,
            PlanReading reading,
            Applying applying,
            Monitoring monitoring,
            IndicatorReading indicators,
            ScriptMember script,
            Clock clock) {
        this.board = board;
        this.reading = reading;
        this.applying = applying;
        this.monitoring = monitoring;
        this.indicators = indicators;
        this.script = script;
        this.clock = clock;
    }

    @GetMapping("/api/v1/commitments")
    @Operation(summary = "Commitments of plans that are not closed, by the day they are due")
    Batch<CommitmentSaid> list(
            @Parameter(description = "Those of one plan alone") @RequestParam(required = false) @Nullable String plan,
            @Parameter(
                            description =
                                    "Those of one concern alone: overdue, due_soon, unreported, unconfirmed, unanswered, contested, without_data or declined")
                    @RequestParam(required = false)
                    @Nullable
                    String concern,
            @Parameter(description = "Those that serve one instrument, by its code")
                    @RequestParam(required = false)
                    @Nullable
                    String standard,
            @Parameter(description = "Those that one organization leads, by its key")
                    @RequestParam(required = false)
                    @Nullable
                    String lead,
            @Parameter(description = "Those whose lead party is of one country, in two letters")
                    @RequestParam(required = false)
                    @Nullable
                    String country,
            @Parameter(description = "Those that serve an instrument on one theme, by its key")
                    @RequestParam(required = false)
                    @Nullable
                    String theme,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = Batch.size(size);
        var question = new BoardQuestion(
                concern == null ? null : ScriptMember.word(Concern.class, "concern", concern),
                plan == null ? null : new PlanId(ScriptMember.key("plan", plan)),
                null,
                lead == null ? null : new OrganizationId(ScriptMember.key("lead", lead)),
                ScriptMember.kept("country", country),
                ScriptMember.kept("theme", theme),
                ScriptMember.kept("standard", standard));
        var place = place(Cursor.read(after));
        var found = script.reads(member -> board.page(question, place, asked + 1));
        var batch = Batch.of(found, asked, line -> line.place().toString());
        return new Batch<>(batch.items().stream().map(CommitmentSaid::of).toList(), batch.next());
    }

    @GetMapping("/api/v1/commitments/{commitment}")
    @Operation(
            summary =
                    "A commitment, with how many reports there are, and its indicators with all that was reported of them")
    ResponseEntity<CommitmentSaid> one(@PathVariable String commitment, Locale language) {
        var id = new CommitmentId(ScriptMember.key("commitment", commitment));
        return script.reads(member -> reading.commitment(id, member).map(page -> said(page, member, language)))
                .orElseThrow(() -> new NothingThere("commitment", commitment));
    }

    private ResponseEntity<CommitmentSaid> said(CommitmentPage page, MemberId member, Locale language) {
        var id = page.line().id();
        var said = CommitmentSaid.of(
                page, applying.of(id, member, language), monitoring.of(id, member), series(id, member));
        return ResponseEntity.ok().eTag(Versioned.tag(page.edition(), said)).body(said);
    }

    private List<SeriesSaid> series(CommitmentId id, MemberId member) {
        var today = LocalDate.now(clock);
        return indicators.of(id, member).orElse(List.of()).stream()
                .map(series -> SeriesSaid.of(series, today))
                .toList();
    }

    private static @Nullable BoardPlace place(String remembered) {
        if (remembered.isEmpty()) return null;
        return BoardPlace.of(remembered)
                .orElseThrow(() -> new WrongQuestion("after must be what an earlier answer gave as next"));
    }
}
