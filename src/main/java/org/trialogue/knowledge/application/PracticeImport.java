package org.trialogue.knowledge.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.trialogue.knowledge.application.JsonLines.Line;
import org.trialogue.knowledge.importing.RowProblem;

/**
 * Loads practices from a file of any length, one JSON object a line. What a line says is published at once, as a new practice or as a new
 * version of the one with the same {@code externalId}; a line that says nothing new changes nothing, so a file may be sent again.
 */
@Service
public class PracticeImport {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeImport.class);
    private static final int TOGETHER = 200;

    /** However few lines they are: they are all held in memory, several times over. */
    private static final long LETTERS_TOGETHER = 4_000_000;

    private final RowReading reading;
    private final ImportedPractices practices;
    private final ImportRecord record;

    PracticeImport(RowReading reading, ImportedPractices practices, ImportRecord record) {
        this.reading = reading;
        this.practices = practices;
        this.record = record;
    }

    /** What became of a line. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What is told of a line.
     *
     * @param externalId as the line has it, or null where it could not be read
     * @param title of a line that was refused, or null where it could not be read
     * @param id the practice's key, or null when the line was refused
     * @param problem why it was refused, or null
     */
    public record Told(
            long line,
            @Nullable String externalId,
            @Nullable String title,
            @Nullable String id,
            Outcome outcome,
            @Nullable RowProblem problem) {}

    /** A line that is in order, and its number. */
    record Numbered(long line, ImportedRow row) {}

    /**
     * Loads a whole file, and writes down who did. What was loaded before a failure of the stream stays loaded, and is written down too.
     *
     * @param told is given what became of each line, in the order of the file
     * @throws IOException when the file cannot be read on
     */
    public void load(Importer by, InputStream file, Consumer<Told> told) throws IOException {
        Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
        Consumer<Told> counted = line -> sums.merge(line.outcome(), 1L, Long::sum);
        try {
            load(file, counted.andThen(told));
        } finally {
            record.write(by, sums);
        }
    }

    private void load(InputStream file, Consumer<Told> told) throws IOException {
        var lines = new JsonLines(file);
        Map<String, Long> seen = new HashMap<>();
        var good = new ArrayList<Numbered>();
        var bad = new ArrayList<Told>();
        var letters = 0L;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            letters += line.get().text().length();
            sort(line.get(), seen, good, bad);
            if (good.size() + bad.size() < TOGETHER && letters < LETTERS_TOGETHER) continue;
            write(good, bad, told);
            letters = 0;
        }
        write(good, bad, told);
    }

    private void sort(Line line, Map<String, Long> seen, List<Numbered> good, List<Told> bad) {
        try {
            line.problem().ifPresent(problem -> {
                throw new BadRow(problem);
            });
            var row = reading.read(line.text());
            var before = seen.putIfAbsent(row.externalId(), line.number());
            if (before != null) throw new BadRow("knowledge.row.twice", String.valueOf(before));
            good.add(new Numbered(line.number(), row));
        } catch (BadRow wrong) {
            bad.add(refused(line.number(), reading.name(line), wrong.problem()));
        }
    }

    private void write(List<Numbered> good, List<Told> bad, Consumer<Told> told) {
        var all = new ArrayList<>(bad);
        all.addAll(written(good));
        all.stream()
                .sorted((one, other) -> Long.compare(one.line(), other.line()))
                .forEach(told);
        good.clear();
        bad.clear();
    }

    /** What went out of the portal does not come back beside itself. */
    List<Told> written(List<Numbered> rows) {
        var own = practices.own(rows);
        var told = new ArrayList<Told>();
        var others = new ArrayList<Numbered>();
        for (var row : rows) {
            if (own.contains(row.row().externalId())) told.add(refused(row, ImportedPractices.ownKey(row)));
            else others.add(row);
        }
        told.addAll(tried(others));
        return told;
    }

    /** Where one row spoils a batch, each is tried alone, so that the others are loaded. */
    private List<Told> tried(List<Numbered> rows) {
        if (rows.isEmpty()) return List.of();
        try {
            return practices.write(rows);
        } catch (DataAccessException spoiled) {
            if (rows.size() > 1)
                return rows.stream()
                        .flatMap(row -> tried(List.of(row)).stream())
                        .toList();
            LOG.warn("line {} of an import was not taken", rows.getFirst().line(), spoiled);
            return List.of(refused(rows.getFirst(), RowProblem.of("knowledge.row.database")));
        }
    }

    private static Told refused(Numbered numbered, RowProblem why) {
        var row = numbered.row();
        return refused(
                numbered.line(), new LineName(row.externalId(), row.account().title()), why);
    }

    private static Told refused(long line, LineName known, RowProblem why) {
        return new Told(line, said(known.externalId()), said(known.title()), null, Outcome.REFUSED, why);
    }

    private static @Nullable String said(String name) {
        return name.isEmpty() ? null : name;
    }
}
