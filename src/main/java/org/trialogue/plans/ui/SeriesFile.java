package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Reached;
import org.trialogue.plans.Series;
import org.trialogue.plans.Split;
import org.trialogue.plans.application.IndicatorReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.ui.Texts;

/** Hands out the indicators of a commitment: baselines, targets, and what was reported of each, whole and in its parts; a row a value. */
@RestController
class SeriesFile {

    private static final List<String> HEAD = List.of(
            "plans.indicator.name",
            "plans.indicator.unit",
            "plans.indicator",
            "plans.indicator.when",
            "plans.indicator.value",
            "plans.indicator.report",
            "plans.breakdown",
            "plans.indicator.part");

    private final IndicatorReading reading;
    private final SignedIn signedIn;
    private final Texts texts;

    SeriesFile(IndicatorReading reading, SignedIn signedIn, Texts texts) {
        this.reading = reading;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/commitments/{commitment}/indicators/as/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID commitment, Locale language) {
        return reading.taken(new CommitmentId(commitment), signedIn.id())
                .map(all -> Handout.csv("indicators", csv(all, language).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String csv(List<Series> all, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD.stream().map(key -> said(key, language)).toList());
        for (var series : all) rows(series, language, rows);
        return rows.stream().map(CsvLine::of).collect(Collectors.joining("", CsvLine.MARK, ""));
    }

    private void rows(Series series, Locale language, List<List<String>> rows) {
        var indicator = series.indicator();
        rows.add(row(indicator, said("plans.indicator.baseline", language), indicator.baseline()));
        for (var reached : series.reached()) reached(indicator, reached, language, rows);
        indicator.interim().forEach(aim -> rows.add(row(indicator, said("plans.indicator.interim", language), aim)));
        rows.add(row(indicator, said("plans.indicator.target", language), indicator.target()));
    }

    private void reached(Indicator indicator, Reached reached, Locale language, List<List<String>> rows) {
        var words = new MeasuredWords((key, values) -> texts.getTranslation(key, language, values), language);
        var kind = said("plans.indicator.actual", language);
        rows.add(row(indicator, kind, reached.figure(), reached.report(), "", "", plain(reached.figure())));
        for (var split : reached.splits())
            for (var cell : split.cells()) {
                var value = cell.value();
                rows.add(row(
                        indicator,
                        kind,
                        reached.figure(),
                        reached.report(),
                        words.dimension(split.dimension(), split.name()),
                        cell.label().equals(Split.REST) ? said("plans.indicator.rest", language) : cell.label(),
                        value == null ? said("plans.indicator.hidden", language) : value.toPlainString()));
            }
    }

    private static List<String> row(Indicator indicator, String kind, Figure figure) {
        return row(indicator, kind, figure, 0, "", "", plain(figure));
    }

    private static List<String> row(
            Indicator indicator, String kind, Figure at, int report, String dimension, String part, String value) {
        return List.of(
                indicator.name(),
                indicator.unit(),
                kind,
                at.on().toString(),
                value,
                report == 0 ? "" : String.valueOf(report),
                dimension,
                part);
    }

    private static String plain(Figure figure) {
        return figure.value().toPlainString();
    }

    private String said(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
