package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.trialogue.knowledge.Practices;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.roles.Web.Address;

/** What scripts are answered, each with the token of somebody. */
final class ScriptCases implements Cases {

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
        said("script: fetch the feed of practices", feed, "<entry>", scene, attempts);
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
        var given = """
                {"commitment": "%s", "claim": "under_way", "narrative": "Ten.", "from": "%s", "until": "%s"}""".formatted(planned.commitment, Planned.TODAY, Planned.TODAY);
        sent("script: report", "/api/v1/reports", given, scene, attempts);
        var confirmed = "{\"report\": \"%s\", \"verdict\": \"confirmed\"}".formatted(report);
        sent("script: confirm", "/api/v1/confirmations", confirmed, scene, attempts);
    }

    private void evidence(Scene scene, Attempts attempts) {
        var web = scene.web;
        var by = scene.acting(Role.GOVERNMENT);
        var list = new Attachment(
                "list.txt", new ByteArrayResource("Ten were paid back.".getBytes(StandardCharsets.UTF_8)));
        var file = scene.as(by.member(), () -> giving.file(planned.report, list, by));
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
        var link = "{\"link\": \"https://example.org/list\", \"title\": \"The list\"}";
        sent("script: give evidence", "/api/v1/reports/{report}/evidence", link, scene, attempts, planned.report);
    }

    private void library(Scene scene, Attempts attempts) {
        var web = scene.web;
        var key = LibraryCases.ofStartingLibrary(practices).key();
        for (var address : new Address[] {
            web.get("/api/v1/practices"),
            web.get("/api/v1/practices/{id}", key),
            web.get("/api/v1/practices/as/{format}?q=inspection", "csv"),
            web.get("/api/v1/practices/{id}/as/{format}", key, "csv"),
            web.get("/api/v1/standards"),
            web.get("/api/v1/standards/{code}", "C029"),
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

    private void sent(String name, String path, String body, Scene scene, Attempts attempts, Object... variables) {
        var address = scene.web.post(
                path, request -> request.contentType(MediaType.APPLICATION_JSON).content(body), variables);
        addresses.put(address.named(), address);
        attempts.undone(name, role -> answered(role, address, scene).getStatus() == 201);
    }

    private static MockHttpServletResponse answered(Role role, Address address, Scene scene) throws Exception {
        return Web.answered(role, scene.web.script(scene.accounts.token(role), address));
    }
}
