package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import tools.jackson.databind.json.JsonMapper;

/** Commitments as scripts write them, in the name of a secretary of the working group. */
@ScriptAddress
@Tag(name = "plans")
class CommitmentWritingAddresses {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("plans.refused.sentence-missing", "sentence"),
            Map.entry("plans.refused.sentence-long", "sentence"),
            Map.entry("plans.refused.lead-left", "lead"),
            Map.entry("plans.refused.lead-no-party", "lead"),
            Map.entry("plans.refused.lead-reported", "lead"),
            Map.entry("plans.refused.secretariat-leads", "lead"),
            Map.entry("plans.refused.lead-twice", "sharedWith"),
            Map.entry("plans.refused.co-lead-no-party", "sharedWith"),
            Map.entry("plans.refused.share-stranger", "share"),
            Map.entry("plans.refused.due-past", "due"),
            Map.entry("plans.refused.due-after-plan", "due"),
            Map.entry("plans.refused.milestone-outside", "due"),
            Map.entry("plans.refused.unknown-standard", "standards"),
            Map.entry("plans.refused.indicators-many", "indicators"),
            Map.entry("plans.refused.indicator-reported", "indicators"),
            Map.entry("plans.refused.baseline-ahead", "indicators"));

    private final Planning planning;
    private final PlanReading reading;
    private final AskedOnce once;
    private final ScriptMember script;
    private final JsonMapper json;

    CommitmentWritingAddresses(
            Planning planning, PlanReading reading, AskedOnce once, ScriptMember script, JsonMapper json) {
        this.planning = planning;
        this.reading = reading;
        this.once = once;
        this.script = script;
        this.json = json;
    }

    @PostMapping("/api/v1/commitments")
    @Operation(
            summary =
                    "Write a commitment into a plan, in the name of the token's member, who is a secretary of its working group",
            description =
                    "Under the same Idempotency-Key the same commitment is written once. Nobody has accepted it then.")
    ResponseEntity<String> write(
            @RequestBody GivenCommitment given,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var member = script.member();
        var whole = given.whole();
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var answer = once.answer(
                member,
                kept,
                "commitment " + whole,
                () -> board(whole, member),
                board -> written(whole, board, member));
        return Versioned.answered(HttpStatus.CREATED, answer);
    }

    @PatchMapping("/api/v1/commitments/{commitment}")
    @Operation(
            summary = "Put a commitment differently",
            description =
                    "What is left out stays. If-Match names the ETag of what was read: without it the answer is 428, and 412 where another one changed it since.")
    ResponseEntity<String> change(
            @PathVariable String commitment,
            @RequestBody GivenCommitment given,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var member = script.member();
        var id = new CommitmentId(ScriptMember.key("commitment", commitment));
        var seen = Versioned.seen(ifMatch);
        var whole = given.whole();
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var asked = "commitment " + id + " " + seen + " " + whole;
        var answer =
                once.answer(member, kept, asked, () -> page(id, member), page -> changed(page, whole, seen, member));
        return Versioned.answered(HttpStatus.OK, answer);
    }

    private Board board(GivenCommitment given, MemberId member) {
        var plan = new PlanId(ScriptMember.key("plan", given.plan()));
        return reading.board(plan, 0, member).orElseThrow(() -> new NothingThere("plan", plan.toString()));
    }

    private String written(GivenCommitment given, Board board, MemberId member) {
        var draft = draft(given, null);
        var plan = board.plan().id();
        return said(Versioned.changing(FIELDS, () -> planning.record(plan, draft, board.acting())), member);
    }

    private String changed(CommitmentPage page, GivenCommitment given, int seen, MemberId member) {
        var id = page.line().id();
        var draft = draft(given, page.draft());
        return Versioned.changing(FIELDS, () -> {
            planning.change(id, draft, seen, page.rights().acting());
            return said(id, member);
        });
    }

    private static CommitmentDraft draft(GivenCommitment given, @Nullable CommitmentDraft before) {
        return Versioned.changing(FIELDS, () -> given.draft(before));
    }

    private CommitmentPage page(CommitmentId id, MemberId member) {
        return reading.commitment(id, member).orElseThrow(() -> new NothingThere("commitment", id.toString()));
    }

    /** As its own address says it, but for practices, partners and what was reported of its indicators, of which nothing changed. */
    private String said(CommitmentId id, MemberId member) {
        var page = page(id, member);
        var said = CommitmentSaid.of(page, List.of(), List.of(), List.of());
        return Versioned.kept(Versioned.tag(page.edition(), said), json.writeValueAsString(said));
    }
}
