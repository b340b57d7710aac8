package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;

/** Plans of the working groups that the token's member sits in. */
@ScriptAddress
@Tag(name = "plans")
class PlanAddresses {

    private final PlanShelf shelf;
    private final PlanReading reading;
    private final ScriptMember script;

    PlanAddresses(PlanShelf shelf, PlanReading reading, ScriptMember script) {
        this.shelf = shelf;
        this.reading = reading;
        this.script = script;
    }

    @GetMapping("/api/v1/plans")
    @Operation(summary = "Plans that the token's member may see, by key")
    Batch<PlanSaid> list(
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = Batch.size(size);
        var from = Cursor.read(after);
        var place = from.isEmpty() ? null : new PlanId(ScriptMember.key("after", from));
        var found = script.reads(member ->
                shelf.following(place, asked + 1).stream().map(PlanSaid::of).toList());
        return Batch.of(found, asked, PlanSaid::id);
    }

    @GetMapping("/api/v1/plans/{plan}")
    @Operation(summary = "A plan, with its parties and how far its commitments have come")
    ResponseEntity<PlanSaid> one(@PathVariable String plan) {
        var id = new PlanId(ScriptMember.key("plan", plan));
        var board =
                script.reads(member -> reading.board(id, 0, member)).orElseThrow(() -> new NothingThere("plan", plan));
        var said = PlanSaid.of(board);
        return ResponseEntity.ok().eTag(Versioned.tag(board.edition(), said)).body(said);
    }
}
