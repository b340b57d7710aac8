package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.GivingEvidence;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;

/** What reports and contests rest on, and who reads it: on the real database, as its application's role. */
class EvidenceTest extends TrackingSetting {

    private static final Backing IN_CONFIDENCE =
            new Backing(List.of(new EvidenceLink("https://example.org/a", "A")), Confidentiality.ANSWERING);

    @Autowired
    FileStore files;

    @Autowired
    GivingEvidence giving;

    @Autowired
    PlanTaking taking;

    private CommitmentId commitment;

    @BeforeEach
    void promised() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
    }

    @Test
    void a_report_says_what_stands_in_the_way_and_rests_on_what_stands_elsewhere() {
        var hindrance = new Hindrance("Two inspectors left.", "A trainer, from the Employers.");
        var links = EvidenceLink.typed("https://example.org/visits The visits\n\nhttps://example.org/list\n");
        given(hindrance, new Backing(links, Confidentiality.ROOM));
        var page = page(commitment, body.observer());
        var report = page.reports().getFirst();
        assertThat(report.hindrance()).isEqualTo(hindrance);
        assertThat(as(body.observer(), () -> taking.commitments(page.plan().id(), null, 9, Locale.ENGLISH)))
                .extracting(TakenCommitment::hindrance)
                .containsExactly(hindrance);
        assertThat(report.proofs().links())
                .extracting(given -> given.link().title())
                .containsExactly("The visits", "https://example.org/list");
        refused("plans.refused.link", () -> EvidenceLink.typed("the list is with the ministry"));
        refused("plans.refused.help-long", () -> new Hindrance("", "x".repeat(2001)));
    }

    @Test
    void a_contest_rests_on_files_and_links() {
        var report = given(Hindrance.NONE, Backing.NONE);
        contest(report, new Backing(IN_CONFIDENCE.links(), Confidentiality.ROOM), file("photo.txt", "A closed door"));
        var proofs = proofs(body.government());
        assertThat(proofs.links()).hasSize(1);
        assertThat(content(body.government(), proofs.files().getFirst().file().id()))
                .isEqualTo("A closed door");
    }

    @Test
    void a_contest_whose_file_is_cut_off_is_not_made() {
        var report = given(Hindrance.NONE, Backing.NONE);
        var broken = new Attachment("half.bin", () -> {
            throw new IOException("the line went dead");
        });
        refused("files.refused.cut-off", () -> contest(report, Backing.NONE, broken));
        refused("files.refused.empty", () -> contest(report, Backing.NONE, file("empty.txt", "")));
        var many = IntStream.range(0, 51)
                .mapToObj(number -> new EvidenceLink("https://example.org/" + number, ""))
                .toList();
        refused("plans.refused.evidence-many", () -> contest(report, new Backing(many, Confidentiality.ROOM)));
        assertThat(page(commitment, body.workers()).line().standing()).isEqualTo(Standing.CLAIMED);
    }

    @Test
    void whoever_may_not_contest_leaves_no_file_behind() {
        var report = given(Hindrance.NONE, Backing.NONE);
        var answer = new Answer(Verdict.CONTESTED, "No.");
        refused(
                "plans.refused.answer-mandate",
                () -> as(
                        body.colleague(),
                        () -> confirming.answer(report, answer, List.of(file("a.txt", "a")), body.colleague())));
        assertThat(council.rows(body.secretary().member(), "platform.file where room_id = '" + body.shared() + "'"))
                .isZero();
    }

    @Test
    void what_a_party_gives_in_confidence_is_read_by_who_answers_and_by_the_secretariat() {
        var report = given(Hindrance.NONE, IN_CONFIDENCE, file("contract.txt", "Our prices"));
        var kept = page(commitment, body.secretary())
                .reports()
                .getFirst()
                .evidence()
                .getFirst()
                .id();
        var another = council.mandated(
                body.id(), body.secretary(), Affiliation.GOVERNMENT, "elsewhere" + body.id(), Capacity.TITULAR);
        for (var reader : List.of(body.government(), body.employers(), body.workers(), body.secretary())) {
            assertThat(rows(reader, "evidence", report)).as("%s", reader).isOne();
            assertThat(rows(reader, "evidence_link", report)).as("%s", reader).isOne();
            assertThat(content(reader, kept)).isEqualTo("Our prices");
        }
        for (var other : List.of(another, body.colleague(), body.observer(), body.partner())) {
            assertThat(rows(other, "evidence", report)).as("%s", other).isZero();
            assertThat(rows(other, "evidence_link", report)).as("%s", other).isZero();
            assertThat(page(commitment, other).reports().getFirst().proofs().isEmpty())
                    .isTrue();
            assertThat(as(other, () -> files.find(kept))).isEmpty();
            for (var table : List.of("file", "chunk"))
                assertThat(council.rows(
                                other.member(), "platform." + table + " where room_id = '" + body.shared() + "'"))
                        .as("%s of %s", table, other)
                        .isZero();
        }
    }

    @Test
    void what_is_contested_in_confidence_stays_from_the_party_that_reported() {
        var report = given(Hindrance.NONE, Backing.NONE);
        contest(report, IN_CONFIDENCE, file("statement.txt", "Said by a worker"));
        assertThat(proofs(body.employers()).files()).hasSize(1);
        assertThat(proofs(body.secretary()).links()).hasSize(1);
        for (var other : List.of(body.government(), body.colleague(), body.observer(), body.partner()))
            assertThat(proofs(other).isEmpty()).as("%s", other).isTrue();
        assertThat(page(commitment, body.government())
                        .reports()
                        .getFirst()
                        .answers()
                        .getFirst()
                        .reason())
                .isEqualTo("Not so.");
    }

    @Test
    void the_same_bytes_that_are_open_elsewhere_are_still_read_there() {
        given(Hindrance.NONE, IN_CONFIDENCE, file("secret.txt", "The same bytes"));
        var again = given(Hindrance.NONE, Backing.NONE, file("open.txt", "The same bytes"));
        var open = page(commitment, body.observer()).reports().stream()
                .filter(report -> report.id().equals(again))
                .findFirst()
                .orElseThrow()
                .evidence();
        assertThat(open).hasSize(1);
        assertThat(content(body.observer(), open.getFirst().id())).isEqualTo("The same bytes");
    }

    @Test
    void evidence_that_is_given_later_has_its_readers_too() {
        var report = given(Hindrance.NONE, Backing.NONE);
        as(body.government(), () -> {
            giving.link(
                    report,
                    new EvidenceLink("https://example.org/b", "B"),
                    Confidentiality.ANSWERING,
                    body.government());
            return true;
        });
        assertThat(rows(body.workers(), "evidence_link", report)).isOne();
        assertThat(rows(body.observer(), "evidence_link", report)).isZero();
    }

    private ReportId given(Hindrance hindrance, Backing backing, Attachment... evidence) {
        var by = body.government();
        var draft = new ReportDraft(
                Claim.UNDER_WAY,
                "Agencies were visited.",
                new Period(TODAY, TODAY),
                Map.of(),
                page(commitment, by).reports().size(),
                hindrance,
                backing);
        return as(by, () -> reporting.report(commitment, draft, List.of(evidence), by));
    }

    private UUID contest(ReportId report, Backing backing, Attachment... evidence) {
        var by = body.workers();
        return as(
                by,
                () -> confirming.answer(
                        report, new Answer(Verdict.CONTESTED, "Not so.", backing), List.of(evidence), by));
    }

    /** What the first answer to the newest report rests on, for somebody. */
    private Proofs proofs(Acting reader) {
        return page(commitment, reader)
                .reports()
                .getFirst()
                .answers()
                .getFirst()
                .proofs();
    }

    private long rows(Acting reader, String table, ReportId report) {
        return council.rows(reader.member(), "plans." + table + " where report_id = '" + report + "'");
    }

    private String content(Acting reader, FileId file) {
        return as(reader, () -> {
            try (var stream = files.open(files.find(file).orElseThrow())) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static Attachment file(String name, String content) {
        return new Attachment(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
