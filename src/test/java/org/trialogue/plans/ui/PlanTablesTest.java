package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Upload;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.Backing;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.Decline;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Linked;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Part;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanCopied;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanPreview;
import org.trialogue.plans.PlanTemplate;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Reason;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.Shares;
import org.trialogue.plans.Steps;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.Applying;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanCopying;
import org.trialogue.plans.application.PlanDeclining;
import org.trialogue.plans.application.PlanImporting;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.plans.application.StepReading;
import org.trialogue.plans.application.TakingOut;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Articles;

/** A plan goes out as a table and comes in again, and is copied. */
class PlanTablesTest extends TrackingSetting {

    private static final String UNKNOWN = "standards.refused.unknown-instrument";

    @Autowired
    private PlanFile file;

    @Autowired
    private SeriesFile seriesFile;

    @Autowired
    private TimelineFile timelineFile;

    @Autowired
    private Importing texts;

    @Autowired
    private PlanImporting importing;

    @Autowired
    private PlanCopying copying;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanDeclining declining;

    @Autowired
    private Applying applying;

    @Autowired
    private Practices practices;

    @Autowired
    private PlanTemplates templates;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Autowired
    private StepReading steps;

    @Autowired
    private TakingOut takingOut;

    @Autowired
    private Membership membership;

    @Test
    void what_goes_out_comes_in_again_into_another_plan() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), true);
        laidOut(commitment, "Write the list, at last");
        var practice = applied(commitment);
        var other = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        for (var format : List.of("csv", "xlsx")) {
            var preview = preview(other, taken(plan, format).getContentAsByteArray());
            assertThat(preview.problems()).isEmpty();
            var row = preview.rows().getFirst();
            assertThat(row.draft().sentence()).isEqualTo(line(plan).sentence());
            assertThat(row.draft().cited()).containsExactly("C181 art. 7(1), 14");
            assertThat(Objects.requireNonNull(row.draft().indicator()).target().value())
                    .isEqualByComparingTo("90");
            assertThat(row.milestones()).extracting(MilestoneDraft::title).containsExactly("Write the list, at last");
        }
        assertThat(take(other, preview(other, taken(plan, "csv").getContentAsByteArray())))
                .isOne();
        assertThat(of(line(other).id()).milestones()).hasSize(1);
        assertThat(preview(other, taken(plan, "csv").getContentAsByteArray()).problems())
                .extracting(ImportProblem::messageKey)
                .containsExactly("plans.import.twice");
        assertThat(taken(plan, "json").getContentAsString())
                .contains("\"sentence\":\"" + line(plan).sentence(), "\"C181 art. 7(1), 14\"")
                .contains("\"practices\":[{\"key\":\"" + practice)
                .endsWith("}]}");
        assertThat(taken(plan, "csv").getContentAsString()).contains(practice);
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(taken(plan, "docx").getContentAsByteArray()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(line(plan).sentence());
            assertThat(word.getTables().getFirst().getText())
                    .contains("Write the list, at last", "Partie responsable", "Pratiques appliquées");
        }
        assertThat(taken(plan, "pdf").getContentAsString()).startsWith("%PDF-");
        assertThat(taken(plan, "exe").getStatus()).isEqualTo(404);
    }

    @Test
    void a_plan_that_goes_out_and_comes_in_loses_nothing_of_what_it_says() throws IOException {
        var parties = new Acting[] {body.government(), body.workers()};
        var plan = planned(Rhythm.NONE, TODAY, parties);
        var provision = provision();
        var first = recorded(plan, List.of(counted("Workers; trained"), counted("Workers placed")), List.of(provision));
        var second = committed(plan, body.workers(), TODAY, TODAY.plusMonths(7), false);
        laidOut(first, "Write the list");
        needs(second, Set.of(first));
        var practice = applied(second);
        for (var format : List.of("csv", "xlsx")) {
            var other = planned(Rhythm.NONE, TODAY, parties);
            var preview = preview(other, taken(plan, format).getContentAsByteArray());
            assertThat(preview.problems()).isEmpty();
            assertThat(take(other, preview)).isEqualTo(2);
            var lines = lines(other);
            var draft = page(lines.getFirst().id(), body.workers()).draft();
            assertThat(draft.indicators())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(counted("Workers; trained"), counted("Workers placed"));
            assertThat(draft.provisions()).containsExactly(provision);
            assertThat(of(lines.getLast().id()).needs())
                    .extracting(Linked::id)
                    .containsExactly(lines.getFirst().id());
            assertThat(practices(lines.getLast().id())).containsExactly(practice);
        }
        assertThat(taken(plan, "json").getContentAsString())
                .contains("\"interim\":[{\"value\":20", "\"cells\":[\"women\",\"men\"]");
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(taken(plan, "docx").getContentAsByteArray()))) {
            assertThat(word.getTables().getFirst().getText())
                    .contains("Workers placed", "Source\u00a0: The register", "women, men");
        }
    }

    @Test
    void what_a_file_points_to_and_is_not_there_is_said_row_by_row() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var read = preview(plan, """
                sentence;lead;start;due;indicator;measure;unit;direction;baseline;baselineOn;target;targetOn;targets;breakdown;provisions;dependsOn;practices
                One.;%1$s;%2$s;%3$s;A;number;x;up;0;%2$s;9;%3$s;"%2$s 4; soon 5";"sex: women; men | colour: red; blue";;;
                Two.;%1$s;%2$s;%3$s;A;percent;;up;0;%2$s;9;%3$s;;sex: women, men;9. Nowhere;;nobody/knows
                ;;;;B;percent;;up;0;%2$s;109;%3$s;;;;;
                Three.;%1$s;%2$s;%3$s;;;;;;;;;;;;Four.;
                Four.;%1$s;%2$s;%3$s;;;;;;;;;;;;Three.;
                Five.;%1$s;%2$s;%3$s;;;;;;;;;;;;Six.;
                """.formatted(name(body.government()), TODAY, TODAY.plusMonths(2))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::messageKey)
                .contains(
                        tuple(2, "targets", "plans.import.day"),
                        tuple(2, "breakdown", "plans.import.dimension"),
                        tuple(3, "breakdown", "plans.refused.breakdown-cells"),
                        tuple(3, "provisions", "plans.refused.unknown-provision"),
                        tuple(3, "practices", "plans.refused.no-practice"),
                        tuple(4, "indicator", "plans.refused.percent"),
                        tuple(5, "dependsOn", "plans.import.circle"),
                        tuple(6, "dependsOn", "plans.import.circle"),
                        tuple(7, "dependsOn", "plans.import.needs-unknown"));
    }

    @Test
    void nothing_that_a_file_brings_depends_on_what_was_taken_out() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var out = committed(plan, body.government(), TODAY, TODAY.plusMonths(2), false);
        var sentence = page(out, body.secretary()).line().sentence();
        as(body.secretary(), () -> {
            takingOut.takeOut(out, 0, new Reason("The parties do without it."), body.secretary());
            return true;
        });
        var read = preview(plan, """
                sentence;lead;start;due;dependsOn
                One.;%s;%s;%s;%s
                """.formatted(name(body.government()), TODAY, TODAY.plusMonths(2), sentence)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems())
                .extracting(ImportProblem::column, ImportProblem::messageKey)
                .containsExactly(tuple("dependsOn", "plans.import.needs-unknown"));
    }

    @Test
    void indicators_come_along_into_a_copy_with_all_that_they_say_and_their_targets_as_many_days_later() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = recorded(plan, List.of(counted("Workers trained"), counted("Workers placed")), List.of());
        var draft = new PlanDraft(
                "Again",
                new Period(TODAY.plusDays(100), TODAY.plusYears(3)),
                Rhythm.NONE,
                Set.of(council.organization(body.government())));
        var rows = as(body.secretary(), () -> copying.rows(plan, draft, body.secretary()));
        var copied = copied(plan, draft, rows);
        var kept = page(commitment, body.government()).draft().indicators();
        var copy = page(line(copied.plan()).id(), body.government()).draft().indicators();
        assertThat(copy).extracting(Indicator::name).containsExactly("Workers trained", "Workers placed");
        assertThat(copy.getFirst().breakdowns()).isEqualTo(kept.getFirst().breakdowns());
        assertThat(copy.getFirst().source()).isEqualTo("The register");
        assertThat(copy.getFirst().targets())
                .extracting(Figure::on)
                .containsExactly(TODAY.plusDays(150), TODAY.plusDays(200));
        assertThat(copy.getFirst().baseline()).isEqualTo(kept.getFirst().baseline());
    }

    @Test
    void the_values_of_a_commitment_are_taken_along_without_small_parts_and_by_nobody_outside() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var indicator = counted("Workers trained");
        var commitment = recorded(plan, List.of(indicator), List.of());
        var parts = List.of(
                new Part(Dimension.SEX, "women", new BigDecimal(2)),
                new Part(Dimension.SEX, "men", new BigDecimal(10)));
        var report = new ReportDraft(
                Claim.UNDER_WAY,
                "Trained.",
                new Period(TODAY, TODAY),
                Map.of(indicator.id(), new BigDecimal(12)),
                Map.of(indicator.id(), parts),
                0,
                Hindrance.NONE,
                Backing.NONE);
        as(body.government(), () -> reporting.report(commitment, report, List.of(), body.government()));
        var csv = new String(
                Objects.requireNonNull(series(body.workers(), commitment).getBody()), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> line.contains("\"hidden\""))).hasSize(2);
        assertThat(csv).contains("\"12\"", "Target on the way").doesNotContain("\"10\"");
        assertThat(series(council.convene().workers(), commitment)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void the_timeline_goes_out_whole_with_each_milestone_and_what_waits_for_what() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var first = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
        var second = committed(plan, body.government(), TODAY, TODAY.plusMonths(7), false);
        laidOut(first, "Write the list");
        needs(second, Set.of(first));
        var response = timeline(body.workers(), plan);
        var rows = response.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2))
                .contains(
                        "\"Milestone\"",
                        "\"Write the list\"",
                        TODAY.plusDays(30).toString());
        assertThat(rows.get(4))
                .contains("\"Depends on\"", lines(plan).getFirst().sentence());
        assertThat(timeline(council.convene().workers(), plan).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse timeline(Acting reader, PlanId plan) throws IOException {
        var response = new MockHttpServletResponse();
        new SomeoneSignedIn(reader.member(), reader.affiliation(), "Ada", Instant.EPOCH).here();
        try {
            timelineFile.file(plan.value(), Locale.ENGLISH, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }

    private ResponseEntity<byte[]> series(Acting reader, CommitmentId commitment) {
        new SomeoneSignedIn(reader.member(), reader.affiliation(), "Ada", Instant.EPOCH).here();
        try {
            return seriesFile.file(commitment.value(), Locale.ENGLISH);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Indicator counted(String name) {
        return new Indicator(
                UUID.randomUUID(),
                name,
                Measure.NUMBER,
                "workers",
                Direction.UP,
                new Figure(new BigDecimal("0.5"), TODAY.minusDays(9)),
                List.of(
                        new Figure(new BigDecimal(20), TODAY.plusDays(50)),
                        new Figure(new BigDecimal(60), TODAY.plusDays(100))),
                "The register",
                "Counted; by hand",
                List.of(
                        Breakdown.read(Dimension.SEX, "", "women; men"),
                        Breakdown.read(Dimension.OWN, "Contract", "fixed; open")));
    }

    private CommitmentId recorded(PlanId plan, List<Indicator> measured, List<Provision> provisions) {
        var draft = new CommitmentDraft(
                "Train workers; place them, " + UUID.randomUUID() + ".",
                council.organization(body.government()),
                Set.of(),
                provisions,
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                measured,
                Shares.NONE,
                Articles.NONE);
        return as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
    }

    /** One of a text in the room. */
    private Provision provision() {
        var bytes = "Draft\n\n1. Inspect; and count.\n\n2. Train workers.".getBytes(StandardCharsets.UTF_8);
        as(
                body.secretary(),
                () -> texts.importText(
                        body.shared(),
                        new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length),
                        body.secretary()));
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        return as(body.secretary(), () -> reading.provisions(plan)).getFirst();
    }

    @Test
    void each_row_says_all_that_is_wrong_with_it_and_the_right_ones_are_written_where_one_says_so() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var lead = name(body.government());
        var due = TODAY.plusMonths(2);
        var preview = preview(plan, """
                Sentence;LEAD;start;due;shared with;standards;indicator;measure;direction;baseline;baseline on;target;target on;milestones;colour
                Inspect agencies.;%1$s;%2$s;%3$s;;P029;;;;;;;;%2$s Begin;red
                ;Nobody;soon;%3$s;;;;;;;;;;;
                Count them.;%1$s;%2$s;%3$s;Nobody;;Agencies;many;up;x;%2$s;9;%3$s;;
                Inspect agencies.;%1$s;%2$s;%3$s;;P029;;;;;;;;2001-01-01 Too early;
                Late.;%1$s;2020-01-01;2020-02-01;;;;;;;;;;;
                """.formatted(lead, TODAY, due).getBytes(StandardCharsets.UTF_8));
        assertThat(preview.leftAlone()).containsExactly("colour");
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.leftOut()).isEqualTo(4);
        assertThat(said(preview, 3)).containsExactly("sentence", "lead", "start");
        assertThat(said(preview, 4)).containsExactly("sharedWith", "measure", "baseline");
        assertThat(said(preview, 5)).containsExactly("milestones", "sentence");
        assertThat(said(preview, 6)).containsExactly("");
        var named = preview(plan, """
                sentence,lead,start,due,standards
                Read them.,%1$s,%2$s,%3$s,"c29 P029; C182 art. 3(a), 7(2)"
                Misread them.,%1$s,%2$s,%3$s,C182 art. many
                Write them.,%1$s,%2$s,%3$s,ILO-FAIR-2016 art. General principle 7
                Forget them.,%1$s,%2$s,%3$s,C029; many
                Invent them.,%1$s,%2$s,%3$s,"P029; C999 art. 3(a), 7"
                Add to them.,%1$s,%2$s,%3$s,"P029, C999"
                """.formatted(lead, TODAY, due).getBytes(StandardCharsets.UTF_8));
        assertThat(named.rows().getFirst().draft().cited()).containsExactly("C029", "C182 art. 3(a), 7(2)", "P029");
        assertThat(named.rows().getLast().draft().cited()).containsExactly("ILO-FAIR-2016 art. General principle 7");
        assertThat(named.problems())
                .extracting(ImportProblem::line, ImportProblem::messageKey, ImportProblem::arguments)
                .containsExactly(
                        tuple(3, "standards.refused.article", List.of("art. many")),
                        tuple(5, UNKNOWN, List.of("many")),
                        tuple(6, UNKNOWN, List.of("C999")),
                        tuple(7, UNKNOWN, List.of("C999")));
        assertThat(take(plan, preview)).isOne();
        assertThatThrownBy(() -> take(plan, preview))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.import.meanwhile"));
    }

    @Test
    void shares_go_out_and_come_in_again_and_what_cannot_be_is_said() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers(), body.employers());
        var head = "sentence,lead,shared with,start,due,shares\n";
        var row = "%s,%s,%s,%s,%s,\"%s\"\n";
        var both = name(body.workers()) + "; " + name(body.employers());
        var due = TODAY.plusMonths(2);
        var wrong = preview(
                plan,
                (head
                                + row.formatted("One.", name(body.government()), both, TODAY, due, "60; 30; 30")
                                + row.formatted("Two.", name(body.government()), both, TODAY, due, "60; -5")
                                + row.formatted("Three.", name(body.government()), both, TODAY, due, "1; 2; 3; 4")
                                + row.formatted("Four.", name(body.government()), both, TODAY, due, "half"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.problems())
                .extracting(ImportProblem::messageKey)
                .containsExactly(
                        "plans.refused.shares-over",
                        "plans.refused.share-small",
                        "plans.import.shares-many",
                        "plans.refused.no-share");
        var right = row.formatted("One.", name(body.government()), both, TODAY, due, "66,67 %;; 33.3");
        assertThat(take(plan, preview(plan, (head + right).getBytes(StandardCharsets.UTF_8))))
                .isOne();
        var other = planned(Rhythm.NONE, TODAY, body.government(), body.workers(), body.employers());
        for (var format : List.of("csv", "xlsx")) {
            var preview = preview(other, taken(plan, format).getContentAsByteArray());
            assertThat(preview.problems()).isEmpty();
            assertThat(preview.rows().getFirst().draft().shares())
                    .isEqualTo(new Shares(Map.of(
                            council.organization(body.government()), new BigDecimal("66.67"),
                            council.organization(body.employers()), new BigDecimal("33.3"))));
        }
        assertThat(taken(plan, "json").getContentAsString()).contains("\"share\":66.67");
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(taken(plan, "docx").getContentAsByteArray()))) {
            assertThat(word.getTables().getFirst().getText()).contains("(66,67\u00a0%)", "(33,3\u00a0%)");
        }
    }

    @Test
    void a_day_of_a_workbook_is_read_as_a_day_however_it_is_shown() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(6), false);
        var due = TODAY.plusMonths(4);
        try (var book = new XSSFWorkbook(
                        new ByteArrayInputStream(taken(plan, "xlsx").getContentAsByteArray()));
                var changed = new ByteArrayOutputStream()) {
            var row = book.getSheetAt(0).getRow(1);
            var american = book.createCellStyle();
            american.setDataFormat((short) 14);
            var cell = row.getCell(new CellAddress("E2").getColumn());
            cell.setCellValue(due);
            cell.setCellStyle(american);
            row.getCell(0).setCellValue("Something else.");
            book.write(changed);
            var read = preview(plan, changed.toByteArray());
            assertThat(read.problems()).isEmpty();
            assertThat(read.rows().getFirst().draft().period().until()).isEqualTo(due);
        }
    }

    @Test
    void a_number_of_a_workbook_is_read_whole_however_it_is_shown_and_none_that_could_be_two() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(6), true);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(taken(plan, "xlsx").getContentAsByteArray()))) {
            var row = book.getSheetAt(0).getRow(1);
            row.getCell(0).setCellValue("Something else.");
            row.createCell(7).setCellValue("number");
            row.createCell(8).setCellValue("inspections");
            for (var place : List.of(10, 12)) {
                var shown = book.createCellStyle();
                shown.setDataFormat((short) (place == 10 ? 1 : 3)); // 0 and #,##0
                row.createCell(place).setCellValue(place == 10 ? 12.346 : 12_500);
                row.getCell(place).setCellStyle(shown);
            }
            var read = preview(plan, bytes(book));
            assertThat(read.problems()).isEmpty();
            var indicator =
                    Objects.requireNonNull(read.rows().getFirst().draft().indicator());
            assertThat(indicator.baseline().value()).isEqualByComparingTo("12.346");
            assertThat(indicator.target().value()).isEqualByComparingTo("12500");
            row.createCell(12).setCellValue("12,500");
            assertThat(preview(plan, bytes(book)).problems())
                    .extracting(ImportProblem::column)
                    .containsExactly("target");
        }
    }

    @Test
    void parties_that_are_called_the_same_are_told_apart_by_their_country() throws IOException {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var name = name(body.workers());
        council.as(body.secretary(), () -> {
            council.update(
                    "update membership.organization set name_fr = ? where id = ?",
                    name,
                    council.organization(body.government()).value());
            return council.update(
                    "update membership.organization set country = 'GH' where id = ?",
                    council.organization(body.workers()).value());
        });
        committed(plan, body.workers(), TODAY, TODAY.plusMonths(6), false);
        assertThat(taken(plan, "csv").getContentAsString()).contains(name + " (GH)");
        var row = "sentence,lead,start,due\nInspect.,%s,%s,%s\n";
        var due = TODAY.plusMonths(2);
        assertThat(preview(plan, row.formatted(name, TODAY, due).getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(ImportProblem::messageKey)
                .containsExactly("plans.import.ambiguous");
        var told = preview(plan, row.formatted(name + " (gh)", TODAY, due).getBytes(StandardCharsets.UTF_8));
        assertThat(told.problems()).isEmpty();
        assertThat(told.rows().getFirst().draft().lead()).isEqualTo(council.organization(body.workers()));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_copy_takes_along_what_was_chosen_and_laid_out_with_whom_and_when_one_likes() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var first = committed(plan, body.government(), TODAY, TODAY.plusMonths(6), true);
        var second = committed(plan, body.government(), TODAY, TODAY.plusMonths(7), false);
        var workers = committed(plan, body.workers(), TODAY, TODAY.plusMonths(3), false);
        laidOut(first, "Write the list");
        var practice = applied(first);
        declined(plan, workers, body.workers());
        needs(second, Set.of(first, workers));
        var later = TODAY.plusDays(100);
        var draft = new PlanDraft(
                "Again",
                new Period(later, later.plusYears(2)),
                Rhythm.QUARTERLY,
                Set.of(council.organization(body.government())));
        accept(plan, first, body.government());
        var rows = as(body.secretary(), () -> copying.rows(plan, draft, body.secretary()));
        assertThat(rows).extracting(CopyRow::source).containsExactly(workers, first, second);
        assertThat(as(body.secretary(), () -> copying.declined(plan, body.secretary())))
                .hasEntrySatisfying(workers, one -> assertThat(one.reason()).isEqualTo("Not ours."))
                .hasSize(1);
        var objections = as(body.secretary(), () -> copying.objections(plan, body.id(), draft, rows, body.secretary()));
        assertThat(objections).containsOnlyKeys(workers);
        assertThatThrownBy(() -> copied(plan, draft, rows))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("plans.refused.lead-no-party"));
        var given = rows.getFirst();
        var later10 = new Period(
                given.period().from().plusDays(10), given.period().until().plusDays(10));
        var other = new CopyRow(workers, given.sentence(), council.organization(body.government()), later10);
        assertThat(lines(copied(plan, draft, List.of(other)).plan()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.lead().id()).isEqualTo(council.organization(body.government()));
                    assertThat(line.period()).isEqualTo(later10);
                });
        var copied = copied(plan, draft, rows.subList(1, 3));
        assertThat(copied.commitments()).isEqualTo(2);
        var lines = lines(copied.plan());
        assertThat(lines.getFirst().period().until())
                .isEqualTo(TODAY.plusMonths(6).plusDays(100));
        assertThat(lines).extracting(CommitmentLine::accepted).containsOnly(false);
        assertThat(lines).extracting(CommitmentLine::owed).doesNotContainNull();
        var steps = of(lines.getFirst().id());
        assertThat(steps.milestones()).extracting(Milestone::dueOn).containsExactly(TODAY.plusDays(130));
        assertThat(of(lines.getLast().id()).needs())
                .extracting(Linked::id)
                .containsExactly(lines.getFirst().id());
        assertThat(practices(lines.getFirst().id())).containsExactly(practice);
        assertThat(practices(lines.getLast().id())).isEmpty();
    }

    @Test
    void a_copy_leaves_out_what_it_would_put_into_effect_where_that_is_gone_and_says_so() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        council.as(
                body.secretary(),
                () -> council.update("""
                insert into plans.implemented (commitment_id, room_id, text_id, block, label) values (?, ?, gen_random_uuid(), 'b1', '1. Inspect')""", commitment.value(), body.shared().value()));
        var draft = draft(Rhythm.NONE, TODAY, body.government());
        var rows = as(body.secretary(), () -> copying.rows(plan, draft, body.secretary()));
        assertThat(as(body.secretary(), () -> copying.objections(plan, body.id(), draft, rows, body.secretary())))
                .isEmpty();
        var copied = copied(plan, draft, rows);
        assertThat(copied.unlinked()).isOne();
        assertThat(page(lines(copied.plan()).getFirst().id(), body.secretary())
                        .draft()
                        .provisions())
                .isEmpty();
    }

    @Test
    void each_template_can_be_begun_with_in_each_language_and_leaves_out_what_no_side_could_promise() {
        var all = Stream.of(body.government(), body.employers(), body.workers(), body.partner())
                .map(council::organization)
                .collect(Collectors.toSet());
        var period = new Period(TODAY, TODAY.plusYears(2));
        for (var template : as(body.secretary(), () -> templates.all(Locale.FRENCH))) {
            var begun = begun(template.key(), new PlanDraft(template.title(), period, all));
            assertThat(begun.leftOut()).as(template.key()).isEmpty();
            assertThat(begun.commitments()).isEqualTo(template.commitments().size());
            var sketches = template.commitments().stream()
                    .collect(Collectors.toMap(PlanTemplate.Sketch::sentence, Function.identity()));
            for (var line : lines(begun.plan())) {
                var sketch = Objects.requireNonNull(sketches.get(line.sentence()));
                assertThat(practices(line.id()))
                        .containsExactlyInAnyOrderElementsOf(sketch.practices().stream()
                                .map(AppliedPractice::key)
                                .toList());
                if (template.practices() > 0) assertThat(sketch.practices()).isNotEmpty();
                assertThat(page(line.id(), body.workers()).draft().indicators())
                        .singleElement()
                        .satisfies(indicator -> {
                            assertThat(indicator.name()).isEqualTo(sketch.indicator());
                            assertThat(indicator.target().on())
                                    .isEqualTo(line.period().until());
                        });
            }
        }
        var one = Set.of(council.organization(body.workers()));
        assertThat(begun("recruitment", new PlanDraft("Agencies", period, one)).leftOut())
                .hasSize(2);
    }

    private PlanCopied copied(PlanId plan, PlanDraft draft, List<CopyRow> chosen) {
        return as(body.secretary(), () -> copying.copy(plan, body.id(), draft, chosen, body.secretary()));
    }

    private void accept(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            accepting.accept(plan, Map.of(commitment, 0), by);
            return true;
        });
    }

    private String applied(CommitmentId commitment) {
        return as(body.secretary(), () -> {
            var practice = practices.following("", 1).getFirst().key();
            applying.apply(commitment, Set.of(practice), Set.of(), body.secretary());
            return practice;
        });
    }

    private List<String> practices(CommitmentId commitment) {
        return as(body.workers(), () -> applying.of(commitment, body.workers().member(), Locale.ENGLISH)).stream()
                .map(AppliedPractice::key)
                .toList();
    }

    private void declined(PlanId plan, CommitmentId commitment, Acting by) {
        as(by, () -> {
            declining.decline(plan, Map.of(commitment, 0), new Decline("Not ours."), by);
            return true;
        });
    }

    private PlanCopied begun(String key, PlanDraft draft) {
        return as(body.secretary(), () -> templates.begin(key, Locale.FRENCH, body.id(), draft, body.secretary()));
    }

    private void laidOut(CommitmentId commitment, String title) {
        as(body.secretary(), () -> {
            var step = new MilestoneDraft(null, title, TODAY.plusDays(30));
            milestones.write(commitment, List.of(step), List.of(), body.secretary());
            return true;
        });
    }

    private void needs(CommitmentId id, Set<CommitmentId> needs) {
        as(body.secretary(), () -> {
            depending.needs(id, needs, Set.of(), body.secretary());
            return true;
        });
    }

    private Steps of(CommitmentId id) {
        return as(body.secretary(), () -> steps.of(id, body.secretary().member()))
                .orElseThrow();
    }

    private PlanPreview preview(PlanId plan, byte[] bytes) {
        return as(body.secretary(), () -> importing.preview(plan, bytes, body.secretary()));
    }

    private int take(PlanId plan, PlanPreview preview) {
        return as(body.secretary(), () -> importing.take(plan, preview, body.secretary()));
    }

    private static List<String> said(PlanPreview preview, int line) {
        return preview.problems().stream()
                .filter(problem -> problem.line() == line)
                .map(ImportProblem::column)
                .toList();
    }

    private CommitmentLine line(PlanId plan) {
        return lines(plan).getFirst();
    }

    private List<CommitmentLine> lines(PlanId plan) {
        return as(body.workers(), () -> reading.board(plan, 50, body.workers().member()))
                .orElseThrow()
                .commitments();
    }

    private String name(Acting acting) {
        return membership
                .organization(council.organization(acting))
                .orElseThrow()
                .name();
    }

    private MockHttpServletResponse taken(PlanId plan, String format) throws IOException {
        var response = new MockHttpServletResponse();
        new SomeoneSignedIn(body.workers().member(), Affiliation.WORKERS, "Ada", Instant.EPOCH).here();
        try {
            file.file(plan.value(), format, Locale.FRENCH, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }
}
