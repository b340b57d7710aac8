package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.trialogue.knowledge.Practices;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.roles.Web.Address;
import tools.jackson.databind.json.JsonMapper;

/** What scripts are answered, each with the token of somebody. */
final class ScriptCases implements Cases {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Planned planned;
    private final Map<String, Address> addresses = new LinkedHashMap<>();

    @Autowired
    private Practices practices;

    @Autowired
    private GivingEvidence giving;

    ScriptCases(Planned planned) {
        this.planned = planned;
    }

    /** What is asked of each address, by how the address is named. */
    Map<String, Address> addresses() {
        return addresses;
    }

    @Override
    public void add(Scene scene, Attempts attempts) {
        plans(scene, attempts);
        reports(scene, attempts);
        library(scene, attempts);
        var found = scene.web.get("/api/v1/search?q={q}", Scene.SHARED_WORD);
        said("script: find the shared text", found, scene.text, scene, attempts);
        var secret = scene.web.get("/api/v1/search?q={q}", Scene.CAUCUS_WORD);
        said("script: find the Employers' text", secret, scene.caucusText, scene, attempts);
        var feed = scene.web.get("/api/v1/feeds/practices");
        said("script: fetch the feed of practices", feed, "<entry ", scene, attempts);
    }

    private void plans(Scene scene, Attempts attempts) {
        var web = scene.web;
        var plan = planned.plan;
        said("script: find the plan in the list", web.get("/api/v1/plans?size=100"), plan, scene, attempts);
        said("script: read the plan", web.get("/api/v1/plans/{plan}", plan), plan, scene, attempts);
        said(
                "script: find the commitment in the list",
                web.get("/api/v1/commitments?plan={plan}", plan),
                planned.commitment,
                scene,
                attempts);
        said(
                "script: read the commitment",
                web.get("/api/v1/commitments/{commitment}", planned.commitment),
                planned.commitment,
                scene,
                attempts);
    }

    private void reports(Scene scene, Attempts attempts) {
        var web = scene.web;
        var report = planned.report;
        said(
                "script: find the report in the list",
                web.get("/api/v1/reports?commitment={commitment}", planned.commitment),
                report,
                scene,
                attempts);
        said("script: read the report", web.get("/api/v1/reports/{report}", report), report, scene, attempts);
        said(
                "script: read what was said of the report",
                web.get("/api/v1/confirmations?report={report}", report),
                "items",
                scene,
                attempts);
        evidence(scene, attempts);
        sent(scene, attempts);
        written(scene, attempts);
    }

    /** Each writes a plan or a commitment anew, or changes one that only just was written. */
    private void written(Scene scene, Attempts attempts) {
        var opening = opening(scene);
        var writing = writing(planned.plan, scene);
        for (var address : List.of(
                opening,
                writing,
                changing("plans/{plan}", planned.plan, scene),
                changing("commitments/{commitment}", planned.commitment, scene)))
            addresses.put(address.named(), address);
        attempts.add(
                "script: open a plan", role -> answered(role, opening, scene).getStatus() == 201);
        attempts.add(
                "script: write a commitment",
                role -> answered(role, writing, scene).getStatus() == 201);
        attempts.add("script: change a plan", role -> {
            var fresh = written(opening, scene);
            return answered(role, changing("plans/{plan}", fresh, scene), scene).getStatus() == 200;
        });
        attempts.add("script: change a commitment", role -> {
            var fresh = written(writing, scene);
            return answered(role, changing("commitments/{commitment}", fresh, scene), scene)
                            .getStatus()
                    == 200;
        });
    }

    private static String written(Address address, Scene scene) throws Exception {
        var answer = scene.web.script(scene.accounts.token(Role.SECRETARY), address);
        assertThat(answer.getStatus()).isEqualTo(201);
        return JSON.readTree(answer.getContentAsString()).path("id").asString();
    }

    private static Address opening(Scene scene) {
        return sending("/api/v1/plans", scene, """
                {"workingGroup": "%s", "title": "By a script", "from": "%s", "until": "%s", "parties": ["%s"]}""".formatted(
                        scene.group, Planned.TODAY, Planned.TODAY.plusYears(1), scene.organization(Role.GOVERNMENT)));
    }

    private static Address writing(PlanId plan, Scene scene) {
        return sending("/api/v1/commitments", scene, """
                {"plan": "%s", "sentence": "Inspect, says a script.", "lead": "%s", "from": "%s", "due": "%s"}""".formatted(
                        plan, scene.organization(Role.GOVERNMENT), Planned.TODAY, Planned.TODAY.plusDays(30)));
    }

    /** As it was when it was only just written: opening a plan counts as putting it differently once. */
    private static Address changing(String what, Object key, Scene scene) {
        var ofPlans = what.startsWith("plans");
        var field = ofPlans ? "title" : "sentence";
        var tag = ofPlans ? "\"1-0\"" : "\"0-0\"";
        return scene.web.patch(
                "/api/v1/" + what,
                request -> request.contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", tag)
                        .content("{\"%s\": \"Put differently.\"}".formatted(field)),
                key);
    }

    /** What scripts send is kept, of a commitment of their own: each confirms a report that nobody answered. */
    private void sent(Scene scene, Attempts attempts) {
        for (var address : List.of(reporting(planned.commitment, scene), confirming(planned.report, scene)))
            addresses.put(address.named(), address);
        var reporting = reporting(planned.ofScripts, scene);
        attempts.add("script: report", role -> answered(role, reporting, scene).getStatus() == 201);
        attempts.add("script: confirm", role -> {
            var report = scene.web.script(scene.accounts.token(Role.GOVERNMENT), reporting);
            assertThat(report.getStatus()).isEqualTo(201);
            var id = JSON.readTree(report.getContentAsString()).path("id").asString();
            return answered(role, confirming(id, scene), scene).getStatus() == 201;
        });
    }

    private static Address reporting(CommitmentId commitment, Scene scene) {
        return sending("/api/v1/reports", scene, """
                {"commitment": "%s", "claim": "under_way", "narrative": "Ten.", "from": "%s", "until": "%s"}""".formatted(commitment, Planned.TODAY, Planned.TODAY));
    }

    private static Address confirming(Object report, Scene scene) {
        return sending(
                "/api/v1/confirmations", scene, "{\"report\": \"%s\", \"verdict\": \"confirmed\"}".formatted(report));
    }

    private static Address sending(String path, Scene scene, String body) {
        return scene.web.post(
                path, request -> request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private void evidence(Scene scene, Attempts attempts) {
        var web = scene.web;
        var by = scene.acting(Role.GOVERNMENT);
        var list = new Attachment(
                "list.txt", new ByteArrayResource("Ten were paid back.".getBytes(StandardCharsets.UTF_8)));
        var file = scene.as(by.member(), () -> giving.file(planned.report, list, Confidentiality.ROOM, by));
        said(
                "script: find the evidence of the report",
                web.get("/api/v1/reports/{report}/evidence", planned.report),
                file,
                scene,
                attempts);
        said(
                "script: take along the evidence of the report",
                web.get("/api/v1/reports/{report}/evidence/{file}", planned.report, file),
                "Ten",
                scene,
                attempts);
        var link = linking("list", scene);
        addresses.put(link.named(), link);
        attempts.add(
                "script: give evidence",
                role -> answered(role, linking(role.name(), scene), scene).getStatus() == 201);
    }

    private Address linking(String name, Scene scene) {
        var body = "{\"link\": \"https://example.org/%s\", \"title\": \"The list\"}".formatted(name);
        return scene.web.post(
                "/api/v1/reports/{report}/evidence",
                request -> request.contentType(MediaType.APPLICATION_JSON).content(body),
                planned.report);
    }

    private void library(Scene scene, Attempts attempts) {
        var web = scene.web;
        var key = LibraryCases.ofStartingLibrary(practices).key();
        for (var address : new Address[] {
            web.get("/api/v1/practices"),
            web.get("/api/v1/practices/{id}", key),
            web.get("/api/v1/practices/{id}/as/{format}", key, "csv"),
            web.get("/api/v1/standards"),
            web.get("/api/v1/standards/{code}", "C029"),
            web.get("/api/v1/principles"),
            web.get("/api/v1/principles/{id}", "ohchr-principles"),
            web.get("/api/v1/indicators"),
            web.get("/api/v1/indicators/{id}", "ilo-11-forced-labour"),
            web.get("/api/v1/ratifications"),
            web.get("/api/v1/crosswalk"),
            web.get("/api/v1/crosswalk/{subject}", "data"),
            web.get("/api/v1/coverage"),
            web.get("/api/v1/vocabularies")
        })
            said(
                    "script: read " + address.named().substring(4).replaceFirst("^/api/v1/", ""),
                    address,
                    "",
                    scene,
                    attempts);
        var many = web.get("/api/v1/practices/as/{format}?q=inspection", "csv");
        addresses.put(many.named(), many);
        attempts.everybodys(
                "script: read practices/as/{format}",
                role -> answered(role, many, scene).getStatus() == 200);
        var harvested = web.get("/oai?verb={verb}", "Identify");
        attempts.add(
                "script: harvest practices",
                role -> answered(role, harvested, scene).getStatus() < 300);
        var asked = web.post(
                "/oai",
                request -> request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("verb", "Identify"));
        attempts.add(
                "script: harvest practices by a form",
                role -> answered(role, asked, scene).getStatus() < 300);
        var load = web.post(
                "/api/v1/practices/import",
                request -> request.contentType(MediaType.APPLICATION_NDJSON).content("{}\n"));
        addresses.put(load.named(), load);
        attempts.add(
                "script: load practices", role -> answered(role, load, scene).getStatus() < 300);
    }

    private void said(String name, Address address, Object word, Scene scene, Attempts attempts) {
        addresses.putIfAbsent(address.named(), address);
        attempts.add(name, role -> {
            var answer = answered(role, address, scene);
            return answer.getStatus() == 200 && answer.getContentAsString().contains(word.toString());
        });
    }

    private static MockHttpServletResponse answered(Role role, Address address, Scene scene) throws Exception {
        return Web.answered(role, scene.web.script(scene.accounts.token(role), address));
    }
}
