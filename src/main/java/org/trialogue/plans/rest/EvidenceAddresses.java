package org.trialogue.plans.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.Backing;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.application.AskedOnce;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.rest.Batch;
import org.trialogue.platform.rest.NothingThere;
import org.trialogue.platform.rest.ScriptAddress;
import org.trialogue.platform.rest.WrongQuestion;
import tools.jackson.databind.json.JsonMapper;

/** What reports rest on: read by whoever may see them, given by the lead party until a group has answered. */
@ScriptAddress
@Tag(name = "plans")
class EvidenceAddresses {

    private final GivingEvidence giving;
    private final AskedOnce once;
    private final ReportStory story;
    private final FileStore files;
    private final HandedOut handedOut;
    private final ScriptMember script;
    private final JsonMapper json;

    EvidenceAddresses(
            GivingEvidence giving,
            AskedOnce once,
            ReportStory story,
            FileStore files,
            HandedOut handedOut,
            ScriptMember script,
            JsonMapper json) {
        this.giving = giving;
        this.once = once;
        this.story = story;
        this.files = files;
        this.handedOut = handedOut;
        this.script = script;
        this.json = json;
    }

    /**
     * Something that stands elsewhere, on which a report rests.
     *
     * @param link an address that begins with http or https
     * @param title what it is called; the address where it is null
     * @param readers {@code room}, or {@code answering}; null is the first
     */
    record NewLink(
            @Nullable String link,
            @Nullable String title,
            @Nullable String readers) {

        EvidenceLink evidence() {
            return new EvidenceLink(Objects.requireNonNullElse(link, ""), Objects.requireNonNullElse(title, ""));
        }
    }

    /** Who reads a piece of evidence, as a script says it; the whole room where it says nothing. */
    static Confidentiality readers(@Nullable String word) {
        return word == null ? Confidentiality.ROOM : ScriptMember.word(Confidentiality.class, "readers", word);
    }

    /** What stands elsewhere, as a script names it with a report or with what it says of one; all of it has the same readers. */
    static Backing backing(@Nullable List<NewLink> links) {
        if (links == null || links.isEmpty()) return Backing.NONE;
        for (var link : links) {
            if (link == null) throw new WrongQuestion("links must hold objects, each with a link");
            ScriptMember.kept("link", link.link());
            ScriptMember.kept("title", link.title());
        }
        var readers =
                links.stream().map(link -> readers(link.readers())).distinct().toList();
        if (readers.size() > 1)
            throw new WrongQuestion("links given together must name the same readers; give the others on their own");
        return new Backing(links.stream().map(NewLink::evidence).toList(), readers.getFirst());
    }

    @GetMapping("/api/v1/reports/{report}/evidence")
    @Operation(summary = "What a report rests on: files and addresses elsewhere")
    Batch<EvidenceSaid> list(@PathVariable String report) {
        var id = new ReportId(ScriptMember.key("report", report));
        return new Batch<>(script.reads(member -> story.evidence(id, member)), null);
    }

    @GetMapping("/api/v1/reports/{report}/evidence/{file}")
    @Operation(summary = "A file on which a report rests")
    void file(@PathVariable String report, @PathVariable String file, HttpServletResponse response) throws IOException {
        var id = new ReportId(ScriptMember.key("report", report));
        var wanted = new FileId(ScriptMember.key("file", file));
        var found = script.reads(member -> story.file(id, wanted, member))
                .orElseThrow(() -> new NothingThere("file", file));
        handedOut.to(script.member(), found, response);
    }

    @PostMapping(path = "/api/v1/reports/{report}/evidence", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Give a file as evidence, in the name of the token's member, who belongs to the lead party",
            description =
                    "The body is the file as it is. What it is, is found in its content; it is scanned where the portal has a scanner. Under the same Idempotency-Key the same is given once.")
    ResponseEntity<String> file(
            @PathVariable String report,
            @Parameter(description = "What the file is called") @RequestParam String name,
            @Parameter(
                            description =
                                    "Who reads it: room, or answering, which is those who may confirm or contest, the lead party and the secretariat")
                    @RequestParam(required = false)
                    @Nullable
                    String readers,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            HttpServletRequest request)
            throws IOException {
        var member = script.member();
        var id = new ReportId(ScriptMember.key("report", report));
        var reading = readers(readers);
        ScriptMember.kept("name", name);
        try (var body = SentBody.of(request.getInputStream(), name, files.largest())) {
            return given(
                    member, key, "file " + report + " " + body.sha256() + " " + name + " " + reading, id, acting -> {
                        var kept = giving.file(
                                id, new Attachment(name, new FileSystemResource(body.path())), reading, acting);
                        return story.evidence(id, member).stream()
                                .filter(one -> kept.toString().equals(one.id()))
                                .findFirst()
                                .orElseThrow();
                    });
        }
    }

    @PostMapping(path = "/api/v1/reports/{report}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give an address elsewhere as evidence, in the name of the token's member",
            description = "Under the same Idempotency-Key the same is given once.")
    ResponseEntity<String> link(
            @PathVariable String report,
            @RequestBody NewLink given,
            @Parameter(description = "The script's own, kept for a day")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key) {
        var member = script.member();
        var id = new ReportId(ScriptMember.key("report", report));
        ScriptMember.kept("link", given.link());
        ScriptMember.kept("title", given.title());
        return given(member, key, "link " + report + " " + given, id, acting -> {
            var link = given.evidence();
            giving.link(id, link, readers(given.readers()), acting);
            return story.evidence(id, member).stream()
                    .filter(one -> link.address().equals(one.address()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private ResponseEntity<String> given(
            MemberId member, @Nullable String key, String asked, ReportId on, Function<Acting, EvidenceSaid> deed) {
        var answer = once.answer(
                member,
                ScriptMember.kept("Idempotency-Key", key),
                "evidence " + asked,
                () -> story.reader(on, member),
                acting -> json.writeValueAsString(deed.apply(acting)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
