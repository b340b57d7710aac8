package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Board;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import tools.jackson.databind.json.JsonMapper;

/** Plans as scripts write them, in the name of a secretary of the working group. */
@ScriptAddress
@Tag(name = "plans")
class PlanWritingAddresses {

    private static final Map<String, String> FIELDS = Map.of(
            "plans.refused.title-missing", "title",
            "plans.refused.title-long", "title",
            "plans.refused.party-left", "parties",
            "plans.refused.party-promises", "parties",
            "plans.refused.no-party", "parties",
            "plans.refused.plan-shortened", "until",
            "plans.refused.periods-many", "rhythm",
            "plans.refused.due-before-start", "until");

    private final Planning planning;
    private final PlanReading reading;
    private final Membership membership;
    private final AskedOnce once;
    private final ScriptMember script;
    private final JsonMapper json;

    PlanWritingAddresses(
            Planning planning,
            PlanReading reading,
            Membership membership,
            AskedOnce once,
            ScriptMember script,
            JsonMapper json) {
        this.planning = planning;
        this.reading = reading;
        this.membership = membership;
        this.once = once;
        this.script = script;
        this.json = json;
    }

    /**
     * A plan as a script writes it.
     *
     * @param workingGroup the key of the working group, where one is opened
     * @param rhythm how often is reported: none, quarterly, half_yearly or yearly, as the description has it
     * @param parties the keys of those whom it binds
     */
    record GivenPlan(
            @Nullable String workingGroup,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String rhythm,
            @Nullable List<String> parties) {}

    @PostMapping("/api/v1/plans")
    @Operation(
            summary = "Open a plan in a working group, in the name of the token's member, who is its secretary",
            description = "Under the same Idempotency-Key the same plan is opened once.")
    ResponseEntity<String> open(
            @RequestBody GivenPlan given,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var member = script.member();
        ScriptMember.kept("title", given.title());
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var answer = once.answer(
                member, kept, "plan " + given, () -> acting(given, member), acting -> opened(given, acting));
        return Versioned.answered(HttpStatus.CREATED, answer);
    }

    @PatchMapping("/api/v1/plans/{plan}")
    @Operation(
            summary = "Put a plan's title, days, rhythm or parties differently",
            description =
                    "What is left out stays. If-Match names the ETag of what was read: without it the answer is 428, and 412 where another one changed it since.")
    ResponseEntity<String> change(
            @PathVariable String plan,
            @RequestBody GivenPlan given,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var member = script.member();
        var id = new PlanId(ScriptMember.key("plan", plan));
        var seen = Versioned.seen(ifMatch);
        ScriptMember.kept("title", given.title());
        var kept = ScriptMember.kept("Idempotency-Key", key);
        var asked = "plan " + id + " " + seen + " " + given;
        var answer =
                once.answer(member, kept, asked, () -> board(id, member), board -> changed(board, given, seen, member));
        return Versioned.answered(HttpStatus.OK, answer);
    }

    private Acting acting(GivenPlan given, MemberId member) {
        var group = group(given);
        return membership
                .actingIn(member, group)
                .orElseThrow(() -> new NothingThere("working group", group.toString()));
    }

    private static WorkingGroupId group(GivenPlan given) {
        return new WorkingGroupId(ScriptMember.key("workingGroup", given.workingGroup()));
    }

    private String opened(GivenPlan given, Acting acting) {
        var fields = new GivenFields();
        fields.needed("title", given.title(), "plans.refused.title-missing");
        fields.needed("from", given.from(), "plans.refused.date-missing");
        fields.needed("until", given.until(), "plans.refused.date-missing");
        fields.check();
        var draft = Versioned.changing(
                FIELDS,
                () -> new PlanDraft(
                        Objects.requireNonNull(given.title()),
                        new Period(Objects.requireNonNull(given.from()), Objects.requireNonNull(given.until())),
                        given.rhythm() == null
                                ? Rhythm.NONE
                                : ScriptMember.word(Rhythm.class, "rhythm", given.rhythm()),
                        parties(given, Set.of())));
        return said(Versioned.changing(FIELDS, () -> planning.open(group(given), draft, acting)), acting.member());
    }

    private String changed(Board board, GivenPlan given, int seen, MemberId member) {
        var id = board.plan().id();
        var before = board.draft();
        var draft = Versioned.changing(
                FIELDS,
                () -> new PlanDraft(
                        Objects.requireNonNullElse(given.title(), before.title()),
                        new Period(
                                Objects.requireNonNullElse(
                                        given.from(), before.period().from()),
                                Objects.requireNonNullElse(
                                        given.until(), before.period().until())),
                        given.rhythm() == null
                                ? before.rhythm()
                                : ScriptMember.word(Rhythm.class, "rhythm", given.rhythm()),
                        parties(given, before.parties())));
        return Versioned.changing(FIELDS, () -> {
            planning.change(id, draft, seen, board.acting());
            return said(id, member);
        });
    }

    private static Set<OrganizationId> parties(GivenPlan given, Set<OrganizationId> otherwise) {
        var parties = given.parties();
        if (parties == null) return otherwise;
        return parties.stream()
                .map(party -> new OrganizationId(ScriptMember.key("parties", party)))
                .collect(Collectors.toSet());
    }

    private Board board(PlanId id, MemberId member) {
        return reading.board(id, 0, member).orElseThrow(() -> new NothingThere("plan", id.toString()));
    }

    private String said(PlanId id, MemberId member) {
        var board = board(id, member);
        var said = PlanSaid.of(board);
        return Versioned.kept(Versioned.tag(board.edition(), said), json.writeValueAsString(said));
    }
}
