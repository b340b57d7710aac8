package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.plans.ConsultationMatter;
import org.trialogue.plans.ConsultationReport;
import org.trialogue.plans.ConsultationReport.Consultation;
import org.trialogue.plans.ConsultationReport.Consulted;
import org.trialogue.plans.ConsultationReport.Kind;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.ConsultationReading;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.ui.Texts;

/** What a country's authority reports of its consultations: what is released, under the matter that it names, the same to all three sides. */
class ConsultationsTest extends TrackingSetting {

    private static final String COUNTRY = "TV";

    @Autowired
    private ConsultationReading reading;

    @Autowired
    private ConsultationFile file;

    @Autowired
    private Texts texts;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanPublishing publishing;

    @BeforeEach
    void at_home() {
        for (var side : List.of(body.government(), body.employers(), body.workers()))
            council.as(
                    body.secretary(),
                    () -> council.update(
                            "update membership.organization set country = ?, representative = true, basis = 'Register'"
                                    + " where id = ?",
                            COUNTRY,
                            council.organization(side).value()));
    }

    @Test
    void what_was_held_and_released_stands_under_its_matter_for_all_three_sides_alike() {
        sitting("Replies to the questionnaire of the Conference", false);
        sitting("Examen de la ratification", false);
        sitting("Agencies", false);
        sitting("Denunciation of Convention No. 96", true);
        sitting("Not over yet", false);
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.calendar_entry set ends_at = now() + interval '1 hour' where"
                                + " working_group_id = ? and title = ?",
                        body.id().value(),
                        "Not over yet"));
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var shown = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        deed(body.government(), () -> accepting.accept(plan, Map.of(shown, 0), body.government()));
        deed(body.government(), () -> publishing.agree(plan, body.government()));
        deed(body.secretary(), () -> publishing.open(plan, body.secretary()));

        var report = of(body.government());
        assertThat(of(body.employers())).isEqualTo(report);
        assertThat(of(body.workers())).isEqualTo(report);
        assertThat(of(body.secretary())).isEqualTo(report);
        assertThat(report.consulted()).hasSize(3).extracting(Consulted::basis).containsOnly("Register");
        assertThat(report.ratifiedOn()).isNull();
        assertThat(report.sittings()).containsExactly(TODAY);
        assertThat(titles(report, ConsultationMatter.CONFERENCE))
                .containsExactly("Replies to the questionnaire of the Conference");
        assertThat(report.on(ConsultationMatter.RE_EXAMINATION))
                .extracting(Consultation::kind)
                .containsExactlyInAnyOrder(Kind.SITTING, Kind.COMMITMENTS);
        assertThat(titles(report, ConsultationMatter.OTHER)).containsExactly("Agencies");
        assertThat(report.on(ConsultationMatter.DENUNCIATION)).as("called off").isEmpty();
        assertThat(report.all().stream()
                        .filter(told -> told.kind() == Kind.COMMITMENTS)
                        .mapToInt(Consultation::commitments)
                        .sum())
                .as("what everybody may see")
                .isOne();
        assertThat(reading.of(COUNTRY, TODAY.getYear() - 1, body.government().member()))
                .as("nobody is at the other end")
                .isEmpty();
        assertThat(as(
                                body.government(),
                                () -> reading.of(
                                        COUNTRY,
                                        TODAY.getYear() - 1,
                                        body.government().member()))
                        .orElseThrow()
                        .consulted())
                .isEmpty();
    }

    @Test
    void partners_other_countries_and_whoever_has_none_do_not_read_it_and_two_sides_alone_are_no_consultation() {
        assertThat(as(
                        body.partner(),
                        () -> reading.of(
                                COUNTRY, TODAY.getYear(), body.partner().member())))
                .isEmpty();
        assertThat(as(
                        body.workers(),
                        () -> reading.of("KI", TODAY.getYear(), body.workers().member())))
                .isEmpty();
        var elsewhere = council.convene().workers();
        assertThat(as(elsewhere, () -> reading.of(COUNTRY, TODAY.getYear(), elsewhere.member())))
                .isEmpty();
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.organization set country = 'KI' where id = ?",
                        council.organization(body.workers()).value()));
        assertThat(of(body.government()).groups()).isEmpty();
    }

    @Test
    void a_matter_is_named_by_words_in_three_languages_and_by_what_binds_the_country() {
        named(
                ConsultationMatter.DENUNCIATION,
                "Denuncia del Convenio núm. 96",
                "Dénonciation d’une convention",
                "Denunciation of the Night Work (Women) Convention");
        named(
                ConsultationMatter.SUBMISSION,
                "Soumission aux autorités compétentes",
                "Submission of Convention No. 190 to Parliament",
                "Sumisión a las autoridades competentes");
        named(
                ConsultationMatter.CONFERENCE,
                "Respuestas al cuestionario de la OIT",
                "Questionnaire for the International Labour Conference");
        named(
                ConsultationMatter.REPORTS,
                "Memorias, artículo 22",
                "Reports on ratified Conventions",
                "Mémoires sur les conventions ratifiées");
        named(
                ConsultationMatter.RE_EXAMINATION,
                "Examen de la ratification",
                "Rapports sur les conventions non ratifiées",
                "Reports on unratified Conventions");
        named(
                ConsultationMatter.OTHER,
                "Denuncias de abusos",
                "Mécanismes de dénonciation du travail forcé",
                "Denunciation of abuses under the Convention",
                "Denuncia de la explotación según el convenio",
                "Dénonciation de la convention collective",
                "Referral protocol between competent authorities",
                "Questionnaire to recruitment agencies",
                "Article 220 of the Labour Code",
                "Article 22 of the Labour Code");
        assertThat(ConsultationMatter.of(List.of("Session", "Denuncia del Convenio núm. 96")))
                .isEqualTo(ConsultationMatter.DENUNCIATION);
        assertThat(ConsultationMatter.of("convention", true)).isEqualTo(ConsultationMatter.REPORTS);
        assertThat(ConsultationMatter.of("protocol", false)).isEqualTo(ConsultationMatter.RE_EXAMINATION);
        assertThat(ConsultationMatter.of("recommendation", false)).isEqualTo(ConsultationMatter.RE_EXAMINATION);
        assertThat(ConsultationMatter.of("guidelines", false)).isEqualTo(ConsultationMatter.OTHER);
    }

    @Test
    void it_is_taken_along_in_three_languages_by_whoever_reads_it_and_by_nobody_else() throws IOException {
        sitting("Replies to the <questionnaire>", false);
        for (var language : Texts.LANGUAGES) {
            var taken = taken(body.workers(), "docx", COUNTRY, language);
            try (var paper = new XWPFDocument(new ByteArrayInputStream(Objects.requireNonNull(taken.getBody())));
                    var words = new XWPFWordExtractor(paper)) {
                assertThat(words.getText()).contains("Replies to the <questionnaire>");
                for (var matter : ConsultationMatter.values())
                    assertThat(words.getText())
                            .contains(texts.getTranslation("plans.consultations.matter." + matter.key(), language));
            }
        }
        var pdf = taken(body.workers(), "pdf", COUNTRY, Locale.FRENCH);
        try (var read = Loader.loadPDF(Objects.requireNonNull(pdf.getBody()))) {
            assertThat(read.getDocumentCatalog().getStructureTreeRoot())
                    .as("tagged")
                    .isNotNull();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
        for (var asked : List.of("KI", "ZZ", ""))
            assertThat(taken(body.workers(), "docx", asked, Locale.FRENCH).getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(taken(body.partner(), "docx", COUNTRY, Locale.FRENCH).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(taken(body.workers(), "exe", COUNTRY, Locale.FRENCH).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static void named(ConsultationMatter matter, String... sentences) {
        for (var sentence : sentences)
            assertThat(ConsultationMatter.of(List.of(sentence))).as(sentence).isEqualTo(matter);
    }

    private ResponseEntity<byte[]> taken(Acting by, String format, String country, Locale language) {
        new SomeoneSignedIn(by.member(), by.affiliation(), "Ada", Instant.EPOCH).here();
        try {
            return file.file(format, country, String.valueOf(TODAY.getYear()), language);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private ConsultationReport of(Acting viewer) {
        return as(viewer, () -> reading.of(COUNTRY, TODAY.getYear(), viewer.member()))
                .orElseThrow();
    }

    private static List<String> titles(ConsultationReport report, ConsultationMatter matter) {
        return report.on(matter).stream().map(Consultation::title).toList();
    }

    private void deed(Acting by, Runnable deed) {
        as(by, () -> {
            deed.run();
            return true;
        });
    }

    private void sitting(String title, boolean calledOff) {
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                                insert into membership.calendar_entry (id, version, edition, working_group_id, kind, title, begins_at, zone, place, note,
                                                                       entered_by, entered_at, called_off_at)
                                values (?, 0, 0, ?, 'SITTING', ?, ?::date::timestamp at time zone 'UTC', 'UTC', '', '', ?, now(), case when ? then now() end)""",
                        UUID.randomUUID(),
                        body.id().value(),
                        title,
                        TODAY,
                        body.secretary().member().value(),
                        calledOff));
    }
}
