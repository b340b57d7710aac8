package org.trialogue.knowledge.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.trialogue.knowledge.application.ImportedPractices.Verdict;
import org.trialogue.knowledge.application.PracticeImport.Numbered;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.application.PracticePreview.Row;
import org.trialogue.knowledge.importing.PracticeRows;
import org.trialogue.knowledge.importing.RawRow;
import org.trialogue.knowledge.importing.RowProblem;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** The secretariat brings in a file of practices: first it is shown what that would do, row by row; then the good rows are imported. */
@Service
public class ImportingPractices {

    /** How many rows are written at a time. */
    private static final int TOGETHER = 200;

    private final RowReading reading;
    private final Keywords keywords;
    private final ImportedPractices practices;
    private final PracticeImport importing;
    private final ImportRecord record;
    private final Membership membership;

    ImportingPractices(
            RowReading reading,
            Keywords keywords,
            ImportedPractices practices,
            PracticeImport importing,
            ImportRecord record,
            Membership membership) {
        this.reading = reading;
        this.keywords = keywords;
        this.practices = practices;
        this.importing = importing;
        this.record = record;
        this.membership = membership;
    }

    /**
     * Reads a file, and imports nothing.
     *
     * @param otherwise the language of rows that name none
     * @throws Refusal to anybody but the secretariat, and when the file cannot be read at all, is empty, or has too many rows
     */
    public PracticePreview preview(byte[] file, Locale otherwise, MemberId by) {
        required(by);
        var found = PracticeRows.isJsonLines(file) ? new PracticeRows(lines(file), List.of()) : PracticeRows.read(file);
        var sorted = new Sorted();
        for (var row : found.rows()) sorted.add(row, otherwise);
        return sorted.preview(found.leftAlone());
    }

    /**
     * What became of a file.
     *
     * @param sums how many rows became what
     * @param refused the rows that were not taken, in the order of the file
     */
    public record Taken(Map<Outcome, Long> sums, List<Row> refused) {

        /** Keeps its own copies. */
        public Taken {
            sums = Map.copyOf(sums);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Imports the good rows. What was written before a failure stays, and the file can be brought in again.
     *
     * @param progress is told how many rows are done
     * @throws Refusal to anybody but the secretariat
     */
    public Taken take(PracticePreview preview, IntConsumer progress, MemberId by) {
        required(by);
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        var refused = new ArrayList<>(preview.bad());
        sums.put(Outcome.REFUSED, (long) refused.size());
        try {
            var good = preview.good();
            for (int from = 0; from < good.size(); from += TOGETHER) {
                var to = Math.min(good.size(), from + TOGETHER);
                for (var told : importing.written(good.subList(from, to))) {
                    sums.merge(told.outcome(), 1L, Long::sum);
                    if (told.outcome() == Outcome.REFUSED)
                        refused.add(preview.shown(Objects.requireNonNull(told.externalId()))
                                .refused(told.problem()));
                }
                progress.accept(to);
            }
        } finally {
            record.write(new Importer("", Optional.of(by)), sums);
        }
        refused.sort(Comparator.comparingInt(Row::line));
        return new Taken(sums, refused);
    }

    /** The rows of a file, each with what is wrong with it; the others are good. */
    private final class Sorted {

        private final List<RawRow> all = new ArrayList<>();
        private final List<Optional<RowProblem>> problems = new ArrayList<>();
        private final List<Numbered> good = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();

        void add(RawRow row, Locale otherwise) {
            all.add(row);
            try {
                if (row.problem() != null) throw new BadRow(row.problem());
                var fields = row.or("language", otherwise.getLanguage()).fields();
                var read = reading.read(keywords.themed(fields));
                var before = seen.putIfAbsent(read.externalId(), row.line());
                if (before != null) throw new BadRow("knowledge.row.twice", String.valueOf(before));
                good.add(new Numbered(row.line(), read));
                problems.add(Optional.empty());
            } catch (BadRow bad) {
                problems.add(Optional.of(bad.problem()));
            }
        }

        PracticePreview preview(List<String> leftAlone) {
            var verdicts = practices.judged(good).iterator();
            var left = good.iterator();
            var taken = new ArrayList<Numbered>();
            var rows = new ArrayList<Row>();
            for (int at = 0; at < all.size(); at++) {
                var problem = problems.get(at);
                var verdict = problem.isPresent() ? Verdict.refused(problem.get()) : verdicts.next();
                rows.add(row(all.get(at), verdict));
                if (problem.isPresent()) continue;
                var each = left.next();
                if (verdict.outcome() != Outcome.REFUSED) taken.add(each);
            }
            return new PracticePreview(rows, leftAlone, taken);
        }
    }

    private static Row row(RawRow row, Verdict verdict) {
        return new Row(
                row.line(),
                Objects.toString(row.fields().get("externalId"), ""),
                Objects.toString(row.fields().get("title"), ""),
                verdict.outcome(),
                verdict.replaces(),
                verdict.problem());
    }

    private List<RawRow> lines(byte[] file) {
        var rows = new ArrayList<RawRow>();
        try {
            var lines = new JsonLines(new ByteArrayInputStream(file));
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (rows.size() == PracticeRows.MOST) throw new Refusal("platform.refused.csv-long", PracticeRows.MOST);
                rows.add(reading.raw(line.get()));
            }
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return rows;
    }

    private void required(MemberId by) {
        if (!Viewing.isFor(by)
                || membership
                        .person(by)
                        .filter(person -> person.affiliation() == Affiliation.SECRETARIAT)
                        .isEmpty()) throw new Refusal("knowledge.import.secretariat");
    }
}
