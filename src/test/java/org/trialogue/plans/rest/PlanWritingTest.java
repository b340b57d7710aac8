package org.trialogue.plans.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Membership;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts of a secretary write plans and commitments: once under a key of their own, never over what another one changed, and told field by field. */
class PlanWritingTest extends TrackingSetting {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private PlanShelf shelf;

    @Autowired
    private BoardReading board;

    @Autowired
    private Applying applying;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private IndicatorReading indicators;

    @Autowired
    private Membership membership;

    @Autowired
    private AskedOnce once;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext portal;

    @SuppressWarnings("NullAway.Init")
    private MockMvc web;

    /** A token says whose it is: the realm is asked elsewhere. */
    @BeforeEach
    void addresses() {
        var script = new ScriptMember(
                token -> Optional.of(new Bearer(Optional.of(new MemberId(UUID.fromString(token))), token, Instant.MAX)),
                transactions);
        web = MockMvcBuilders.standaloneSetup(
                        new PlanAddresses(shelf, reading, script),
                        new CommitmentAddresses(board, reading, applying, monitoring, indicators, script, clock),
                        new PlanWritingAddresses(planning, reading, membership, once, script, JSON),
                        new CommitmentWritingAddresses(planning, reading, once, script, JSON))
                .setControllerAdvice(portal.getBeansWithAnnotation(RestControllerAdvice.class)
                        .values()
                        .toArray())
                .build();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_plan_and_its_commitments_are_written_once_under_a_key() throws Exception {
        var plan = """
                {"workingGroup": "%s", "title": "Agencies", "from": "%s", "until": "%s", "rhythm": "quarterly", "parties": ["%s"]}""".formatted(body.id(), TODAY, TODAY.plusYears(1), council.organization(body.government()));
        var opened = sent(body.secretary(), post("/api/v1/plans"), "key-1", plan);
        assertThat(opened.getStatus()).isEqualTo(201);
        var id = json(opened).path("id").asString();
        assertThat(json(sent(body.secretary(), post("/api/v1/plans"), "key-1", plan))
                        .path("id")
                        .asString())
                .isEqualTo(id);
        assertThat(json(opened).path("workingGroupId").asString())
                .isEqualTo(body.id().toString());

        var commitment = """
                {"plan": "%s", "sentence": "Inspect every agency.", "lead": "%s", "from": "%s", "due": "%s", "standards": ["C181"],
                 "articles": {"C181": ["14"]}, "indicators": [{"name": "Agencies inspected", "measure": "percent", "direction": "up",
                 "baseline": 20, "baselineOn": "%s", "target": 90, "targetOn": "%s"}]}""".formatted(
                        id,
                        council.organization(body.government()),
                        TODAY,
                        TODAY.plusMonths(6),
                        TODAY.minusDays(9),
                        TODAY.plusMonths(6));
        var written = sent(body.secretary(), post("/api/v1/commitments"), null, commitment);
        assertThat(written.getStatus()).isEqualTo(201);
        var draft = page(key(written), body.workers()).draft();
        assertThat(draft.sentence()).isEqualTo("Inspect every agency.");
        assertThat(draft.cited()).containsExactly("C181 art. 14");
        assertThat(Objects.requireNonNull(draft.indicator()).name()).isEqualTo("Agencies inspected");
    }

    @Test
    void what_is_left_out_of_a_change_stays_and_nothing_is_written_over_what_another_one_changed() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        var before = page(commitment, body.secretary()).draft();
        var read = asked(body.secretary(), get("/api/v1/commitments/" + commitment));
        var tag = Objects.requireNonNull(read.getHeader("ETag"));
        var change = "{\"sentence\": \"Inspect half of them.\"}";

        assertThat(sent(body.secretary(), patch("/api/v1/commitments/" + commitment), null, change)
                        .getStatus())
                .isEqualTo(428);
        var changed = sent(
                body.secretary(), patch("/api/v1/commitments/" + commitment).header("If-Match", tag), null, change);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(page(commitment, body.secretary()).draft()).isEqualTo(before.saying("Inspect half of them."));
        var late = sent(
                body.secretary(),
                patch("/api/v1/commitments/" + commitment).header("If-Match", tag),
                null,
                "{\"sentence\": \"Inspect none.\"}");
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(late.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(sent(
                                body.secretary(),
                                patch("/api/v1/commitments/" + commitment).header("If-Match", "*"),
                                null,
                                change)
                        .getStatus())
                .isEqualTo(400);

        var planTag = Objects.requireNonNull(
                asked(body.secretary(), get("/api/v1/plans/" + plan)).getHeader("ETag"));
        var retitled = sent(
                body.secretary(),
                patch("/api/v1/plans/" + plan).header("If-Match", planTag),
                null,
                "{\"title\": \"Agencies at last\"}");
        assertThat(json(retitled).path("title").asString()).isEqualTo("Agencies at last");
        assertThat(json(retitled).path("parties")).hasSize(2);
    }

    @Test
    void each_answer_has_the_tag_under_which_the_next_change_is_made_and_a_weak_one_is_taken() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var given = """
                {"plan": "%s", "sentence": "Inspect.", "lead": "%s", "from": "%s", "due": "%s"}""".formatted(plan, council.organization(body.government()), TODAY, TODAY.plusMonths(6));
        var written = sent(body.secretary(), post("/api/v1/commitments"), "tagged", given);
        var tag = Objects.requireNonNull(written.getHeader("ETag"));
        var address = "/api/v1/commitments/" + key(written);
        var changed = sent(
                body.secretary(),
                patch(address).header("If-Match", "W/" + tag),
                null,
                "{\"sentence\": \"Inspect half.\"}");
        assertThat(changed.getStatus()).isEqualTo(200);
        var next = Objects.requireNonNull(changed.getHeader("ETag"));
        assertThat(next).isNotEqualTo(tag);
        assertThat(sent(body.secretary(), patch(address).header("If-Match", next), null, "{\"sentence\": \"All.\"}")
                        .getStatus())
                .isEqualTo(200);
        var again = sent(body.secretary(), post("/api/v1/commitments"), "tagged", given);
        assertThat(again.getContentAsString()).isEqualTo(written.getContentAsString());
        assertThat(again.getHeader("ETag"))
                .as("of what was answered, not of today")
                .isEqualTo(tag);

        var opened = sent(body.secretary(), post("/api/v1/plans"), null, """
                {"workingGroup": "%s", "title": "Agencies", "from": "%s", "until": "%s", "parties": ["%s"]}""".formatted(
                        body.id(), TODAY, TODAY.plusYears(1), council.organization(body.government())));
        var retitled = sent(
                body.secretary(),
                patch("/api/v1/plans/" + json(opened).path("id").asString())
                        .header("If-Match", Objects.requireNonNull(opened.getHeader("ETag"))),
                null,
                "{\"title\": \"Agencies at last\"}");
        assertThat(retitled.getStatus()).isEqualTo(200);
        assertThat(retitled.getHeader("ETag")).isNotNull().isNotEqualTo(opened.getHeader("ETag"));
    }

    @Test
    void what_holds_null_or_cannot_be_kept_is_refused_in_words() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var lead = council.organization(body.government());
        var indicator = """
                {"name": "%s", "measure": "number", "unit": "%s", "direction": "up", "baseline": 20, "baselineOn": "%s",
                 "target": 90, "targetOn": "%s"}""";
        var measured = "\"indicators\": [" + indicator + "]";
        for (var wrong : List.of(
                "\"sharedWith\": [null]",
                "\"standards\": [null]",
                "\"standards\": [\"C181\\u0000\"]",
                "\"articles\": {\"C181\": null}",
                "\"articles\": {\"C181\": [null]}",
                "\"articles\": {\"C181\": [\"7\\u0000\"]}",
                "\"articles\": {\"C181\": [\"1, 2\"]}",
                "\"indicators\": [null]",
                measured.formatted("Ten\\ud800", "", TODAY.minusDays(9), TODAY.plusMonths(6)),
                measured.formatted("Ten", "agencies\\u0000", TODAY.minusDays(9), TODAY.plusMonths(6)))) {
            var answer = sent(body.secretary(), post("/api/v1/commitments"), null, """
                    {"plan": "%s", "sentence": "Inspect.", "lead": "%s", "from": "%s", "due": "%s", %s}""".formatted(
                            plan, lead, TODAY, TODAY.plusMonths(6), wrong));
            assertThat(answer.getStatus()).as(wrong).isEqualTo(400);
            assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        }
    }

    @Test
    void an_answer_of_the_same_edition_that_says_something_else_has_another_tag_under_which_changes_are_taken()
            throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var first = Objects.requireNonNull(asked(body.secretary(), get("/api/v1/commitments/" + commitment))
                .getHeader("ETag"));
        report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        var second = Objects.requireNonNull(asked(body.secretary(), get("/api/v1/commitments/" + commitment))
                .getHeader("ETag"));
        assertThat(second).isNotEqualTo(first);
        assertThat(sent(
                                body.secretary(),
                                patch("/api/v1/commitments/" + commitment).header("If-Match", first),
                                null,
                                "{\"sentence\": \"Inspect them.\"}")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void it_is_said_of_each_field_what_is_wrong_with_it() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var missing = sent(body.secretary(), post("/api/v1/commitments"), null, "{\"plan\": \"" + plan + "\"}");
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(json(missing).path("fields").values())
                .extracting(field -> field.path("field").asString())
                .containsExactly("sentence", "lead", "from", "due");
        assertThat(json(missing).path("fields").values())
                .allSatisfy(field -> assertThat(field.path("detail").asString()).isNotBlank());
        var past = sent(body.secretary(), post("/api/v1/commitments"), null, """
                {"plan": "%s", "sentence": "Inspect.", "lead": "%s", "from": "2020-01-01", "due": "2020-02-01"}""".formatted(
                        plan, council.organization(body.government())));
        assertThat(json(past).at("/fields/0/field").asString()).isEqualTo("due");
        assertThat(json(past).at("/fields/0/key").asString()).isEqualTo("plans.refused.due-past");
    }

    @Test
    void nobody_but_a_secretary_writes_and_outside_the_working_group_there_is_nothing() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var sentence = "{\"sentence\": \"Inspect none.\"}";
        var change = patch("/api/v1/commitments/" + commitment).header("If-Match", "\"0-0\"");
        var refused = sent(body.government(), change, null, sentence);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json(refused).path("key").asString()).isEqualTo("plans.refused.secretary-only");
        var elsewhere = council.convene().secretary();
        assertThat(sent(
                                elsewhere,
                                patch("/api/v1/commitments/" + commitment).header("If-Match", "\"0-0\""),
                                null,
                                sentence)
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent(elsewhere, post("/api/v1/plans"), null, "{\"workingGroup\": \"" + body.id() + "\"}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(commitment, body.government()).edition()).isZero();
        assertThat(asked(body.government(), get("/api/v1/commitments?lead=" + council.organization(body.workers())))
                        .getContentAsString())
                .doesNotContain(commitment.toString());
    }

    private static CommitmentId key(MockHttpServletResponse answer) throws Exception {
        return new CommitmentId(UUID.fromString(json(answer).path("id").asString()));
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse sent(
            Acting by, MockHttpServletRequestBuilder request, @Nullable String key, String json) throws Exception {
        var sending = request.contentType(MediaType.APPLICATION_JSON).content(json);
        return asked(by, key == null ? sending : sending.header("Idempotency-Key", key));
    }

    private MockHttpServletResponse asked(Acting by, MockHttpServletRequestBuilder request) throws Exception {
        var token = Jwt.withTokenValue(by.member().toString())
                .header("alg", "none")
                .subject("script")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        return web.perform(request).andReturn().getResponse();
    }
}
