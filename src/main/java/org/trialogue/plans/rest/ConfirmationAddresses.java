package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.plans.Answer;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.rest.EvidenceAddresses.NewLink;
import org.trialogue.plans.rest.ReportSaid.ConfirmationSaid;
import org.trialogue.platform.Acting;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.ScriptAddress;
import tools.jackson.databind.json.JsonMapper;

/** What groups and governments say of reports: read by whoever may see them, said by others than the lead party's. */
@ScriptAddress
@Tag(name = "plans")
class ConfirmationAddresses {

    private final Confirming confirming;
    private final AskedOnce once;
    private final ReportStory story;
    private final ScriptMember script;
    private final JsonMapper json;

    ConfirmationAddresses(
            Confirming confirming, AskedOnce once, ReportStory story, ScriptMember script, JsonMapper json) {
        this.confirming = confirming;
        this.once = once;
        this.story = story;
        this.script = script;
        this.json = json;
    }

    /**
     * What a script says of a report, in the name of its member's group.
     *
     * @param verdict {@code confirmed} or {@code contested}
     * @param reason why it is contested; may be left out where it is confirmed
     * @param links what it rests on that stands elsewhere, all for the same readers; may be left out
     */
    record NewConfirmation(
            @Nullable String report,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable List<NewLink> links) {}

    @GetMapping("/api/v1/confirmations")
    @Operation(
            summary =
                    "What was said of a report, at most once by each group and by each government, in the order in which it was")
    Batch<ConfirmationSaid> list(@RequestParam String report) {
        var id = new ReportId(ScriptMember.key("report", report));
        return new Batch<>(script.reads(member -> story.report(id, member).confirmations()), null);
    }

    @PostMapping("/api/v1/confirmations")
    @Operation(
            summary = "Confirm or contest the current report on a commitment, for the group of the token's member",
            description = "It cannot be taken back. Under the same Idempotency-Key the same is said once.")
    ResponseEntity<String> give(
            @RequestBody NewConfirmation given,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var member = script.member();
        ScriptMember.kept("reason", given.reason());
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var answer = once.answer(
                member,
                kept,
                "confirmation " + given,
                () -> story.reader(on(given), member),
                acting -> said(given, acting));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private static ReportId on(NewConfirmation given) {
        return new ReportId(ScriptMember.key("report", given.report()));
    }

    private String said(NewConfirmation given, Acting acting) {
        var id = on(given);
        var verdict = ScriptMember.word(Verdict.class, "verdict", given.verdict());
        var answer = new Answer(
                verdict, Objects.requireNonNullElse(given.reason(), ""), EvidenceAddresses.backing(given.links()));
        var key = confirming.answer(id, answer, acting);
        var said = story.report(id, acting.member()).confirmations().stream()
                .filter(one -> one.id().equals(key.toString()))
                .findFirst()
                .orElseThrow();
        return json.writeValueAsString(said);
    }
}
