package org.trialogue.plans.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.Reason;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.Shares;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PlanShelf;
import org.trialogue.plans.application.StoryReading;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.standards.Articles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scripts read plans as their member may see them, and report, confirm and contest with that member's rights, each thing once. */
class PlanScriptsTest extends TrackingSetting {

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
    private Clock clock;

    @Autowired
    private Practices practices;

    @Autowired
    private StoryReading stories;

    @Autowired
    private AskedOnce once;

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private KeepingReports keeping;

    @Autowired
    private GivingEvidence giving;

    @Autowired
    private FileStore files;

    @Autowired
    private HandedOut handedOut;

    @Autowired
    private Membership membership;

    @Autowired
    private JdbcClient jdbc;

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
        var story = new ReportStory(stories);
        web = MockMvcBuilders.standaloneSetup(
                        new PlanAddresses(shelf, reading, script),
                        new CommitmentAddresses(board, reading, applying, monitoring, indicators, script, clock),
                        new ReportAddresses(reading, reporting, once, story, script, JSON),
                        new EvidenceAddresses(giving, once, story, files, handedOut, script, JSON),
                        new ConfirmationAddresses(confirming, once, story, script, JSON))
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
    void what_its_member_may_see_is_read_page_by_page_and_nothing_else_is_there() throws Exception {
        for (var time = 0; time < 2; time++) planned(Rhythm.NONE, TODAY, body.government());
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var first = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), true);
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var titles = new ArrayList<String>();
        var page = read(body.workers(), "/api/v1/plans?size=2");
        page.path("items").forEach(item -> titles.add(item.path("title").asString()));
        read(body.workers(), "/api/v1/plans?size=2&after=" + page.path("next").asString())
                .path("items")
                .forEach(item -> titles.add(item.path("title").asString()));
        assertThat(titles).hasSize(3).containsOnly("Agencies " + body.id());
        assertThat(read(body.workers(), "/api/v1/plans/" + plan)
                        .at("/tally/total")
                        .asInt())
                .isEqualTo(2);

        var due = read(body.workers(), "/api/v1/commitments?plan=" + plan + "&size=1");
        assertThat(due.at("/items/0/id").asString()).isEqualTo(first.toString());
        assertThat(due.at("/items/0/indicator/target").asInt()).isEqualTo(90);
        var rest = read(
                body.workers(),
                "/api/v1/commitments?plan=" + plan + "&size=1&after="
                        + due.path("next").asString());
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();

        var practice = as(body.secretary(), () -> practices.following("", 1))
                .getFirst()
                .key();
        as(body.secretary(), () -> {
            applying.apply(first, Set.of(practice), Set.of(), body.secretary());
            return true;
        });
        assertThat(read(body.workers(), "/api/v1/commitments/" + first)
                        .at("/practices/0/link")
                        .asString())
                .isEqualTo("practices/" + practice);

        as(body.secretary(), () -> {
            takingOut.takeOut(first, 0, new Reason("Not wanted."), body.secretary());
            return true;
        });
        assertThat(read(body.workers(), "/api/v1/commitments?plan=" + plan).path("items"))
                .hasSize(1)
                .noneMatch(item -> item.path("id").asString().equals(first.toString()));
        assertThat(read(body.workers(), "/api/v1/commitments/" + first)
                        .at("/takenOut/reason")
                        .asString())
                .isEqualTo("Not wanted.");

        var elsewhere = council.convene().workers();
        assertThat(read(elsewhere, "/api/v1/plans").path("items")).isEmpty();
        for (var address : List.of("plans/" + plan, "commitments/" + first, "reports?commitment=" + first)) {
            var answer = asked(elsewhere, get("/api/v1/" + address));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        }
        assertThat(asked(body.workers(), get("/api/v1/commitments?concern=nonsense"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void values_of_several_indicators_are_given_with_their_parts_and_read_without_the_small_ones() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var trained = counted("Workers trained", List.of(Breakdown.read(Dimension.SEX, "", "women; men")));
        var placed = counted("Workers placed", List.of());
        var draft = new CommitmentDraft(
                "Train workers.",
                council.organization(body.government()),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                List.of(trained, placed),
                Shares.NONE,
                Articles.NONE);
        var commitment = as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
        var report = """
                {"commitment": "%s", "claim": "under_way", "narrative": "Trained.", "from": "%s", "until": "%s", "actuals": [
                  {"indicator": "%s", "value": %d, "parts": [
                    {"dimension": "sex", "part": "women", "value": 2}, {"dimension": "sex", "part": "men", "value": 20}]},
                  {"indicator": "%s", "value": 7}]}""";
        var much = sent(
                body.government(),
                "reports",
                null,
                report.formatted(commitment, TODAY, TODAY, trained.id(), 21, placed.id()));
        assertThat(JSON.readTree(much.getContentAsString()).path("key").asString())
                .isEqualTo("plans.refused.parts-exceed");
        var given = sent(
                body.government(),
                "reports",
                null,
                report.formatted(commitment, TODAY, TODAY, trained.id(), 22, placed.id()));
        assertThat(given.getStatus()).isEqualTo(201);
        assertThat(JSON.readTree(given.getContentAsString()).path("actuals")).hasSize(2);
        var told = read(body.workers(), "/api/v1/commitments/" + commitment).path("indicators");
        assertThat(told).hasSize(2);
        assertThat(told.at("/0/reached/0/value").asInt()).isEqualTo(22);
        assertThat(told.at("/0/reached/0/splits/0/cells/0/value").isNull()).isTrue();
        assertThat(told.at("/0/reached/0/splits/0/cells/1/value").isNull()).isTrue();
        assertThat(told.at("/1/light").asString()).isEqualTo("on-track");
        var empty = """
                {"commitment": "%s", "claim": "under_way", "narrative": "Trained.", "from": "%s", "until": "%s", "actuals": [%s]}""";
        for (var none :
                List.of("null", "{\"indicator\": \"%s\", \"value\": 7, \"parts\": [null]}".formatted(placed.id())))
            assertThat(sent(body.government(), "reports", null, empty.formatted(commitment, TODAY, TODAY, none))
                            .getStatus())
                    .isEqualTo(400);
        var unknown = report.formatted(commitment, TODAY, TODAY, UUID.randomUUID(), 22, placed.id());
        assertThat(sent(body.government(), "reports", null, unknown).getStatus())
                .isEqualTo(400);
    }

    private static Indicator counted(String name, List<Breakdown> breakdowns) {
        return new Indicator(
                UUID.randomUUID(),
                name,
                Measure.NUMBER,
                "workers",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY.minusDays(9)),
                List.of(new Figure(new BigDecimal(60), TODAY.plusDays(100))),
                "",
                "",
                breakdowns);
    }

    @Test
    void under_one_key_a_report_is_given_once_and_something_else_is_refused() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), true);
        var report = """
                {"commitment": "%s", "claim": "done", "narrative": "%s", "from": "%s", "until": "%s", "actual": 55}""";
        var visited = report.formatted(commitment, "Forty were visited.", TODAY, TODAY);
        var given = sent(body.government(), "reports", "first", visited);
        assertThat(given.getStatus()).isEqualTo(201);
        var again = sent(body.government(), "reports", "first", visited);
        assertThat(again.getContentAsString()).isEqualTo(given.getContentAsString());
        assertThat(page(commitment, body.workers()).reports()).singleElement().satisfies(told -> {
            assertThat(told.narrative()).isEqualTo("Forty were visited.");
            assertThat(told.actuals()).hasSize(1);
        });
        var other = sent(body.government(), "reports", "first", report.formatted(commitment, "Fifty.", TODAY, TODAY));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(other.getContentAsString()).path("key").asString())
                .isEqualTo("plans.refused.key-again");

        var theirs = sent(body.workers(), "reports", "first", visited);
        assertThat(theirs.getStatus())
                .as("another member's key, and no lead party")
                .isEqualTo(422);
        assertThat(JSON.readTree(theirs.getContentAsString()).path("key").asString())
                .isEqualTo("plans.refused.lead-only");
        assertThat(sent(body.government(), "reports", null, "{\"claim\": \"done\"}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(read(body.workers(), "/api/v1/reports?commitment=" + commitment)
                        .at("/items/0/actual")
                        .asInt())
                .isEqualTo(55);
    }

    @Test
    void what_was_answered_before_is_not_told_to_whoever_has_left_the_room_since() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var report = """
                {"commitment": "%s", "claim": "done", "narrative": "Forty.", "from": "%s", "until": "%s"}""".formatted(commitment, TODAY, TODAY);
        var given =
                JSON.readTree(sent(body.government(), "reports", "kept", report).getContentAsString());
        var link = "reports/" + given.path("id").asString() + "/evidence";
        var page = "{\"link\": \"https://example.org/visits\", \"title\": \"Visits\"}";
        assertThat(sent(body.government(), link, "kept-2", page).getStatus()).isEqualTo(201);
        var confirmed = "{\"report\": \"" + given.path("id").asString() + "\", \"verdict\": \"confirmed\"}";
        assertThat(sent(body.workers(), "confirmations", "kept", confirmed).getStatus())
                .isEqualTo(201);
        as(body.secretary(), () -> {
            council.ends(body, mandate(body.government()));
            council.ends(body, mandate(body.workers()));
            return true;
        });
        for (var again : List.of(
                sent(body.government(), "reports", "kept", report),
                sent(body.government(), link, "kept-2", page),
                sent(body.workers(), "confirmations", "kept", confirmed))) {
            assertThat(again.getStatus()).isEqualTo(404);
            assertThat(again.getContentAsString()).doesNotContain("Forty", "Visits");
        }
    }

    private MandateId mandate(Acting member) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    @Test
    void evidence_is_given_once_by_the_lead_party_alone_and_read_by_the_room_until_a_group_answers() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        var where = "reports/" + report + "/evidence";
        var bytes = "%PDF-1.7 Forty visits.".getBytes(StandardCharsets.UTF_8);
        var given = handedIn(body.government(), where, "pdf", bytes);
        assertThat(given.getStatus()).isEqualTo(201);
        assertThat(handedIn(body.government(), where, "pdf", bytes).getContentAsString())
                .isEqualTo(given.getContentAsString());
        assertThat(key(handedIn(body.government(), where, "pdf", "%PDF-1.7 Fifty.".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("plans.refused.key-again");
        assertThat(key(handedIn(body.workers(), where, null, bytes))).isEqualTo("plans.refused.lead-only");
        assertThat(key(handedIn(body.government(), where, null, new byte[0]))).isEqualTo("files.refused.empty");
        var link = "{\"link\": \"%s\", \"title\": \"The list\"}";
        assertThat(key(sent(body.government(), where, null, link.formatted("javascript:alert(1)"))))
                .isEqualTo("plans.refused.link");
        assertThat(sent(body.government(), where, null, link.formatted("https://example.org/list?of=2026"))
                        .getStatus())
                .isEqualTo(201);
        var told = read(body.workers(), "/api/v1/" + where).path("items");
        assertThat(told).hasSize(2);
        assertThat(told.at("/0/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(told.at("/1/address").asString()).isEqualTo("https://example.org/list?of=2026");
        var file = "/api/v1/" + where + "/" + told.at("/0/id").asString();
        assertThat(asked(body.workers(), get(file)).getContentAsByteArray()).isEqualTo(bytes);
        for (var address : List.of(file, "/api/v1/" + where))
            assertThat(asked(council.convene().workers(), get(address)).getStatus())
                    .isEqualTo(404);
        assertThat(asked(body.workers(), get("/api/v1/" + where + "/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
        answer(report, Verdict.CONFIRMED, body.workers());
        assertThat(key(handedIn(body.government(), where, null, bytes))).isEqualTo("plans.refused.evidence-answered");
    }

    @Test
    void a_script_says_what_stands_in_the_way_and_contests_on_what_not_everybody_reads() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var given = sent(body.government(), "reports", null, """
                {"commitment": "%s", "claim": "held_up", "narrative": "Ten.", "from": "%s", "until": "%s", "obstacles": "No staff.",
                 "helpWanted": "Trainers.", "links": [{"link": "https://example.org/ten", "title": "The ten"}]}""".formatted(commitment, TODAY, TODAY));
        assertThat(given.getStatus()).isEqualTo(201);
        var report = JSON.readTree(given.getContentAsString());
        assertThat(report.path("obstacles").asString()).isEqualTo("No staff.");
        assertThat(report.path("helpWanted").asString()).isEqualTo("Trainers.");
        assertThat(report.at("/links/0/title").asString()).isEqualTo("The ten");
        assertThat(report.path("standing").asString()).isEqualTo("claimed");

        var contest = """
                {"report": "%s", "verdict": "contested", "reason": "No.", "links": [%s]}""";
        var id = report.path("id").asString();
        assertThat(sent(body.workers(), "confirmations", null, contest.formatted(id, "null"))
                        .getStatus())
                .isEqualTo(400);
        var secret = "{\"link\": \"https://example.org/why\", \"readers\": \"answering\"}";
        var open = "{\"link\": \"https://example.org/open\"}, ";
        assertThat(sent(body.workers(), "confirmations", null, contest.formatted(id, open + secret))
                        .getStatus())
                .as("what is in confidence is not read by all beside what is not")
                .isEqualTo(400);
        var said = sent(body.workers(), "confirmations", null, contest.formatted(id, secret));
        assertThat(said.getStatus()).isEqualTo(201);
        assertThat(JSON.readTree(said.getContentAsString())
                        .at("/evidence/0/readers")
                        .asString())
                .isEqualTo("answering");
        var told = read(body.government(), "/api/v1/reports/" + id);
        assertThat(told.path("standing").asString()).isEqualTo("contested");
        assertThat(told.at("/confirmations/0/organization/id").asString())
                .isEqualTo(council.organization(body.workers()).toString());
        assertThat(told.at("/confirmations/0/evidence")).isEmpty();
    }

    private MockHttpServletResponse handedIn(Acting by, String where, @Nullable String key, byte[] bytes)
            throws Exception {
        var request = post("/api/v1/" + where)
                .queryParam("name", "visits.txt")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes);
        return asked(by, key == null ? request : request.header("Idempotency-Key", key));
    }

    private static String key(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return JSON.readTree(answer.getContentAsString()).path("key").asString();
    }

    @Test
    void another_group_confirms_or_contests_by_script_as_on_the_page() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        var contest = "{\"report\": \"" + report + "\", \"verdict\": \"contested\", \"reason\": \"%s\"}";
        for (var refused : List.of(body.government(), body.observer(), body.secretary()))
            assertThat(sent(refused, "confirmations", null, contest.formatted("No."))
                            .getStatus())
                    .isEqualTo(422);
        assertThat(sent(body.workers(), "confirmations", "why", contest.formatted(""))
                        .getStatus())
                .isEqualTo(422);
        var contested = sent(body.workers(), "confirmations", "why", contest.formatted("Two were not."));
        assertThat(contested.getStatus())
                .as("what was refused can be sent again")
                .isEqualTo(201);
        assertThat(sent(body.workers(), "confirmations", "why", contest.formatted("Two were not."))
                        .getStatus())
                .isEqualTo(201);
        assertThat(sent(body.workers(), "confirmations", "more", contest.formatted("Two were not."))
                        .getStatus())
                .as("once a group")
                .isEqualTo(422);
        var told = read(body.employers(), "/api/v1/confirmations?report=" + report);
        assertThat(told.path("items")).hasSize(1);
        assertThat(told.at("/items/0/verdict").asString()).isEqualTo("contested");
        assertThat(read(body.employers(), "/api/v1/commitments/" + commitment)
                        .path("standing")
                        .asString())
                .isEqualTo("contested");
    }

    @Test
    void what_its_member_is_typing_stays_when_a_script_reports_and_reports_come_page_by_page() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var typed = new KeptReport(TODAY, Claim.UNDER_WAY, "We have beg", TODAY, TODAY, Map.of(), 0, null);
        as(body.government(), () -> keeping.keep(commitment, typed, body.government()));
        var report =
                "{\"commitment\": \"%s\", \"claim\": \"under_way\", \"narrative\": \"Ten.\", \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(commitment, TODAY, TODAY);
        for (var time = 0; time < 2; time++)
            assertThat(sent(body.government(), "reports", null, report).getStatus())
                    .isEqualTo(201);
        assertThat(as(body.government(), () -> keeping.of(commitment, body.government())))
                .extracting(KeptReport::narrative)
                .containsExactly("We have beg");

        var first = read(body.workers(), "/api/v1/reports?size=1&commitment=" + commitment);
        assertThat(first.at("/items/0/number").asInt()).isEqualTo(2);
        var next = read(
                body.workers(),
                "/api/v1/reports?size=1&commitment=" + commitment + "&after="
                        + first.path("next").asString());
        assertThat(next.at("/items/0/number").asInt()).isOne();
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void words_that_cannot_be_kept_are_refused_in_words() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var report = report(commitment, body.government(), Claim.DONE, new Period(TODAY, TODAY));
        var narrative = """
                {"commitment": "%s", "claim": "done", "narrative": "Ten\\ud800", "from": "%s", "until": "%s"}""";
        var reason = "{\"report\": \"" + report + "\", \"verdict\": \"contested\", \"reason\": \"No\\u0000.\"}";
        for (var answer : List.of(
                sent(body.government(), "reports", null, narrative.formatted(commitment, TODAY, TODAY)),
                sent(body.workers(), "confirmations", null, reason),
                asked(body.workers(), get("/api/v1/commitments").param("standard", "\0")))) {
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            assertThat(answer.getContentAsString()).contains("leave it out");
        }
    }

    @Test
    void what_is_asked_twice_at_the_same_moment_is_done_once() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var draft = new ReportDraft(Claim.DONE, "Ten.", new Period(TODAY, TODAY), Map.of(), 0);
        var begun = new CountDownLatch(1);
        Supplier<String> deed = () -> {
            begun.countDown();
            await().until(this::somebodyWaits);
            return reporting
                    .reportByScript(commitment, draft, body.government())
                    .toString();
        };
        var member = body.government().member();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> once.answer(member, "same", "report", () -> member, asked -> deed.get()));
            begun.await();
            var second = both.submit(() -> once.answer(member, "same", "report", () -> member, asked -> deed.get()));
            assertThat(second.get()).isEqualTo(first.get());
        }
        assertThat(page(commitment, body.government()).reports()).hasSize(1);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and locktype = 'transactionid')")
                .query(Boolean.class)
                .single();
    }

    private JsonNode read(Acting by, String address) throws Exception {
        var answer = asked(by, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse sent(Acting by, String where, @Nullable String key, String json) throws Exception {
        var request =
                post("/api/v1/" + where).contentType(MediaType.APPLICATION_JSON).content(json);
        return asked(by, key == null ? request : request.header("Idempotency-Key", key));
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
