package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.NextDeed;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.Snapshots;
import org.trialogue.plans.Snapshots.Measured;
import org.trialogue.plans.Snapshots.Snapshot;
import org.trialogue.plans.Standing;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.Verdict;
import org.trialogue.plans.application.AgreementReading;
import org.trialogue.plans.application.NextDeeds;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.plans.application.Reminding;
import org.trialogue.plans.application.Replying;
import org.trialogue.plans.application.Snapshotting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.SomeoneSignedIn;

/** A quarter of a plan's life, day by day: agreed, due, late, escalated, contested, settled, kept as figures, and taken along. */
class QuarterTest extends TrackingSetting {

    private static final LocalDate START = TODAY.minusMonths(3).minusDays(3);
    private static final LocalDate ENDS = START.plusMonths(3).minusDays(1);

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private PlanAgreeing agreeing;

    @Autowired
    private AgreementReading agreements;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Replying replying;

    @Autowired
    private Snapshotting snapshotting;

    @Autowired
    private Notices notices;

    @Autowired
    private NextDeeds deeds;

    @Autowired
    private PlanFile file;

    private Acting docker;
    private Acting deputy;
    private PlanId plan;
    private CommitmentId inspected;
    private CommitmentId trained;

    @BeforeEach
    void promised() {
        docker = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "dock", Capacity.TITULAR);
        deputy = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "dock", Capacity.DEPUTY);
        plan = planned(Rhythm.QUARTERLY, START, body.government(), docker);
        inspected = committed(plan, body.government(), START, TODAY.plusMonths(9), true);
        trained = committed(plan, docker, START, TODAY.plusMonths(9), false);
    }

    @Test
    void a_quarter_from_agreement_to_what_is_taken_along() throws IOException {
        agreed();
        figuresAreKeptAtItsEnd();
        oneReportsAndTheOtherIsLate();
        oneIsContestedAndSettled();

        as(body.secretary(), () -> {
            snapshotting.keep(plan, body.secretary());
            return true;
        });
        var kept = as(body.workers(), () -> snapshotting.of(plan, body.workers().member()))
                .orElseThrow()
                .all();
        assertThat(of(kept, Measured.CLAIMED)).containsExactly(0, 2, 2);
        assertThat(of(kept, Measured.CONFIRMED)).containsExactly(0, 1, 1);
        assertThat(of(kept, Measured.CONTESTED)).containsExactly(0, 0, 0);
        assertThat(of(kept, Measured.UNREPORTED)).containsExactly(0, 0, 0);
        whatIsTakenAlongSaysTheSame();
    }

    private void agreed() {
        assertThat(first(body.government())).contains(NextDeed.Kind.ACCEPT);
        assertThat(first(body.secretary())).contains(NextDeed.Kind.ADD);
        accept(inspected, body.government());
        accept(trained, docker);
        assertThat(first(body.secretary())).contains(NextDeed.Kind.AGREE);
        var ready = as(
                        body.secretary(),
                        () -> agreements.of(plan, body.secretary().member()))
                .orElseThrow();
        assertThat(as(body.secretary(), () -> agreeing.agree(plan, 0, ready.mark(), body.secretary())))
                .isOne();
        assertThat(page(inspected, body.employers()).plan().state()).isEqualTo(PlanState.RUNNING);
        assertThat(first(body.secretary())).contains(NextDeed.Kind.ADD);
        assertThat(first(body.government())).contains(NextDeed.Kind.REPORT);
        assertThat(first(body.employers())).isEmpty();
    }

    private void figuresAreKeptAtItsEnd() {
        assertThat(snapshotting.in(body.shared().value(), ENDS)).isZero();
        assertThat(snapshotting.in(body.shared().value(), ENDS.plusDays(1))).isOne();
    }

    private void oneReportsAndTheOtherIsLate() {
        var owed = Objects.requireNonNull(page(trained, docker).line().owed());
        assertThat(owed.period()).isEqualTo(new Period(START, ENDS));
        assertThat(on(owed.dueOn().minusDays(7))).isEqualTo(2);
        report(inspected, body.government(), Claim.UNDER_WAY, owed.period());
        await().untilAsserted(() -> assertThat(reminders(body.government())).isEmpty());
        assertThat(first(body.government())).isEmpty();
        assertThat(first(body.employers())).contains(NextDeed.Kind.ANSWER);
        assertThat(first(body.observer())).isEmpty();

        assertThat(on(owed.dueOn().plusDays(1))).isOne();
        assertThat(reminders(docker)).containsExactly("plans.notice.reminder.report.late");
        assertThat(reminders(deputy)).containsExactly("plans.notice.reminder.report.late");
        assertThat(on(owed.dueOn().plusDays(7))).isOne();
        assertThat(reminders(body.workers())).containsExactly("plans.notice.escalated");

        report(trained, docker, Claim.UNDER_WAY, owed.period());
        await().untilAsserted(() -> assertThat(reminders(deputy)).isEmpty());
        assertThat(Objects.requireNonNull(page(trained, docker).line().owed())
                        .period()
                        .from())
                .isEqualTo(ENDS.plusDays(1));
    }

    private void oneIsContestedAndSettled() {
        var first = page(inspected, body.workers()).reports().getFirst();
        answer(first.id(), Verdict.CONTESTED, body.workers());
        assertThat(page(inspected, body.employers()).line().standing()).isEqualTo(Standing.CONTESTED);
        var contest = page(inspected, body.government())
                .reports()
                .getFirst()
                .answers()
                .getFirst();
        as(body.government(), () -> {
            replying.reply(contest.id(), new Reply("Two were missing; they were visited since."), body.government());
            return true;
        });
        answer(
                report(inspected, body.government(), Claim.UNDER_WAY, first.period()),
                Verdict.CONFIRMED,
                body.workers());
        var settled = page(inspected, body.employers());
        assertThat(settled.line().standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(settled.currentReport().orElseThrow().corrects()).isEqualTo(first.number());
    }

    private void whatIsTakenAlongSaysTheSame() throws IOException {
        var lines = new String(taken("csv"), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(3);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(taken("xlsx")))) {
            var sheet = book.getSheetAt(0);
            var shown = new DataFormatter(Locale.ENGLISH);
            var standing = PlanCells.head().indexOf("standing");
            for (var row = 1; row < lines.length; row++) {
                var sentence = shown.formatCellValue(sheet.getRow(row).getCell(0));
                var word = shown.formatCellValue(sheet.getRow(row).getCell(standing));
                assertThat(lines).anyMatch(line -> line.contains(sentence) && line.contains('"' + word + '"'));
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("\"confirmed\"") && line.contains(sentence(inspected)));
        assertThat(lines).anyMatch(line -> line.contains("\"claimed\"") && line.contains(sentence(trained)));
        whatIsPrintedIsAccessibleAndSaysTheSame();
        var json = new String(taken("json"), StandardCharsets.UTF_8);
        try (var paper = new XWPFDocument(new ByteArrayInputStream(taken("docx")));
                var words = new XWPFWordExtractor(paper)) {
            for (var commitment : List.of(inspected, trained)) {
                assertThat(json).contains(sentence(commitment));
                assertThat(words.getText()).contains(sentence(commitment));
            }
        }
    }

    /** The paper is what PDF/UA-1 asks for, as whoever checks such files sees it. */
    private void whatIsPrintedIsAccessibleAndSaysTheSame() throws IOException {
        var bytes = taken("pdf");
        assertThat(AccessiblePaper.failures(bytes)).isEmpty();
        var words = AccessiblePaper.words(bytes).replaceAll("\\s+", "");
        for (var commitment : List.of(inspected, trained))
            assertThat(words).contains(sentence(commitment).replaceAll("\\s+", ""));
    }

    private Optional<NextDeed.Kind> first(Acting viewer) {
        return as(viewer, () -> reading.board(plan, 0, viewer.member()).flatMap(deeds::of))
                .map(NextDeed::kind);
    }

    private static List<Integer> of(List<Snapshot> kept, Measured measured) {
        return kept.stream()
                .map(snapshot -> snapshot.of(measured, Snapshots.ALL))
                .toList();
    }

    private String sentence(CommitmentId commitment) {
        return page(commitment, body.workers()).line().sentence();
    }

    private void accept(CommitmentId commitment, Acting by) {
        as(by, () -> {
            accepting.accept(plan, Map.of(commitment, page(commitment, by).edition()), by);
            return true;
        });
    }

    private int on(LocalDate day) {
        return reminding.in(body.shared().value(), day);
    }

    private List<String> reminders(Acting member) {
        return as(member, () -> notices.news(50)).stream()
                .map(posted -> posted.notice())
                .filter(notice -> notice.topic().startsWith("plans.reminder/"))
                .map(notice -> notice.messageKey())
                .toList();
    }

    private byte[] taken(String format) throws IOException {
        var response = new MockHttpServletResponse();
        new SomeoneSignedIn(body.workers().member(), Affiliation.WORKERS, "Ada", Instant.EPOCH).here();
        try {
            file.file(plan.value(), format, Locale.ENGLISH, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response.getContentAsByteArray();
    }
}
