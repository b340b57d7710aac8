package org.trialogue.plans.ui;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.PaperFormat;
import org.trialogue.drafting.Papers;
import org.trialogue.plans.ConsultationReport;
import org.trialogue.plans.application.ConsultationReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.ui.Texts;

/** Hands out the draft of a yearly report on consultations as a paper, to be gone on with in a word processor. */
@RestController
class ConsultationFile {

    private final ConsultationReading reading;
    private final Papers papers;
    private final SignedIn signedIn;
    private final Texts texts;

    ConsultationFile(ConsultationReading reading, Papers papers, SignedIn signedIn, Texts texts) {
        this.reading = reading;
        this.papers = papers;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/plans/consultations/as/{format}")
    ResponseEntity<byte[]> file(
            @PathVariable String format, @RequestParam String country, @RequestParam String year, Locale language) {
        var paper = PlanPress.format(format);
        var report = report(country, year);
        if (paper.isEmpty() || report.isEmpty())
            return ResponseEntity.notFound().build();
        var name = "consultations-%s-%d.%s"
                .formatted(report.get().country(), report.get().year(), format);
        return Handout.file(name, paper.get().mediaType(), written(report.get(), paper.get(), language));
    }

    private Optional<ConsultationReport> report(String country, String year) {
        return ConsultationAddress.countryOf(country)
                .flatMap(named -> ConsultationAddress.yearOf(
                                year, ConsultationReading.FIRST_YEAR, reading.lastYear() + 1)
                        .flatMap(number -> reading.of(named, number, signedIn.id())));
    }

    private byte[] written(ConsultationReport report, PaperFormat format, Locale language) {
        return papers.written(
                new ConsultationPaper(texts, language).whole(report),
                format,
                language,
                key -> texts.getTranslation(key, language));
    }
}
