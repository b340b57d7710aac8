package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.plans.rest.EvidenceAddresses.NewLink;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;
import tools.jackson.databind.json.JsonMapper;

/** Reports on commitments: read by whoever may see them, given by the lead party. */
@ScriptAddress
@Tag(name = "plans")
class ReportAddresses {

    private final PlanReading reading;
    private final Reporting reporting;
    private final AskedOnce once;
    private final ReportStory story;
    private final ScriptMember script;
    private final JsonMapper json;

    ReportAddresses(
            PlanReading reading,
            Reporting reporting,
            AskedOnce once,
            ReportStory story,
            ScriptMember script,
            JsonMapper json) {
        this.reading = reading;
        this.reporting = reporting;
        this.once = once;
        this.story = story;
        this.script = script;
        this.json = json;
    }

    /**
     * A report as a script gives it.
     *
     * @param actual the value reached of the commitment's first indicator, or null
     * @param actuals the values reached of its indicators, in place of that; or null
     * @param obstacles what stands in the way; may be left out
     * @param helpWanted what help is wanted, and of whom; may be left out
     * @param links what it rests on that stands elsewhere, all for the same readers; may be left out
     * @param after how many reports the script knew of; null takes whatever is there
     */
    record NewReport(
            @Nullable String commitment,
            @Nullable String claim,
            @Nullable String narrative,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal actual,
            @Nullable List<StatedSaid> actuals,
            @Nullable Integer after,
            @Nullable String obstacles,
            @Nullable String helpWanted,
            @Nullable List<NewLink> links) {}

    @GetMapping("/api/v1/reports")
    @Operation(summary = "Reports on a commitment, the newest first")
    Batch<ReportSaid> list(
            @RequestParam String commitment,
            @RequestParam(defaultValue = Batch.USUAL) int size,
            @RequestParam(required = false) @Nullable String after) {
        var asked = Batch.size(size);
        var before = number(Cursor.read(after));
        var id = new CommitmentId(ScriptMember.key("commitment", commitment));
        var found = script.reads(member -> story.page(id, before, asked + 1, member));
        return Batch.of(found, asked, report -> Integer.toString(report.number()));
    }

    @GetMapping("/api/v1/reports/{report}")
    @Operation(summary = "A report, with what the other groups said of it")
    ReportSaid one(@PathVariable String report) {
        var id = new ReportId(ScriptMember.key("report", report));
        return script.reads(member -> story.report(id, member));
    }

    @PostMapping("/api/v1/reports")
    @Operation(
            summary = "Report on a commitment, in the name of the token's member, who belongs to its lead party",
            description =
                    "Evidence is given under its own address, or on the commitment's page. Under the same Idempotency-Key the same report is given once.")
    ResponseEntity<String> give(
            @RequestBody NewReport given,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var member = script.member();
        ScriptMember.kept("narrative", given.narrative());
        ScriptMember.kept("obstacles", given.obstacles());
        ScriptMember.kept("helpWanted", given.helpWanted());
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var answer = once.answer(
                member, kept, "report " + given, () -> page(given, member), page -> reported(given, page, member));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    private String reported(NewReport given, CommitmentPage page, MemberId member) {
        var draft = new ReportDraft(
                ScriptMember.word(Claim.class, "claim", given.claim()),
                Objects.requireNonNullElse(given.narrative(), ""),
                new Period(day("from", given.from()), day("until", given.until())),
                actuals(page, given),
                StatedSaid.parts(stated(given), page),
                Objects.requireNonNullElse(given.after(), page.reports().size()),
                new Hindrance(
                        Objects.requireNonNullElse(given.obstacles(), ""),
                        Objects.requireNonNullElse(given.helpWanted(), "")),
                EvidenceAddresses.backing(given.links()));
        var report =
                reporting.reportByScript(page.line().id(), draft, page.rights().acting());
        return json.writeValueAsString(story.report(report, member));
    }

    private static List<StatedSaid> stated(NewReport given) {
        return Objects.requireNonNullElse(given.actuals(), List.of());
    }

    private static Map<UUID, BigDecimal> actuals(CommitmentPage page, NewReport given) {
        var actual = given.actual();
        if (!stated(given).isEmpty()) {
            if (actual != null) throw new WrongQuestion("give actual or actuals, not both");
            return StatedSaid.values(stated(given), page);
        }
        if (actual == null) return Map.of();
        var indicator = page.draft().indicator();
        if (indicator == null) throw new WrongQuestion("the commitment has no indicator, so actual has no meaning");
        return Map.of(indicator.id(), actual);
    }

    private CommitmentPage page(NewReport given, MemberId member) {
        var id = new CommitmentId(ScriptMember.key("commitment", given.commitment()));
        return reading.commitment(id, member).orElseThrow(() -> new NothingThere("commitment", id.toString()));
    }

    private static LocalDate day(String name, @Nullable LocalDate day) {
        if (day == null) throw new WrongQuestion(name + " is missing");
        return day;
    }

    private static int number(String remembered) {
        try {
            return remembered.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(remembered);
        } catch (NumberFormatException none) {
            throw new WrongQuestion("after must be what an earlier answer gave as next", none);
        }
    }
}
