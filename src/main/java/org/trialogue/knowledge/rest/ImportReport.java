package org.trialogue.knowledge.rest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.application.PracticeImport.Told;
import org.trialogue.knowledge.importing.RowProblem;
import org.trialogue.platform.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of each line. It is written aside until the whole file is read: a client that sends a long file often reads no answer before it
 * has sent everything, and both sides would wait for each other.
 */
final class ImportReport implements AutoCloseable {

    private final JsonMapper json;
    private final Texts texts;
    private final Path aside;
    private final BufferedWriter lines;
    private final Map<Outcome, Long> sums = new EnumMap<>(Outcome.class);
    private long count;

    ImportReport(JsonMapper json, Texts texts) throws IOException {
        this.json = json;
        this.texts = texts;
        this.aside = Files.createTempFile("trialogue-import", ".json");
        this.lines = Files.newBufferedWriter(aside);
        for (var outcome : Outcome.values()) sums.put(outcome, 0L);
    }

    /** The report as a whole, for the description. */
    record Shape(long created, long changed, long unchanged, long refused, List<Line> lines) {}

    /**
     * A line.
     *
     * @param externalId as the line has it, also where it was refused and that much can be read
     * @param title of a line that was refused, as far as it can be read
     * @param outcome created, changed, unchanged or refused
     */
    record Line(
            long line,
            @Nullable String externalId,
            @Nullable String title,
            @Nullable String id,
            String outcome,
            @Nullable String problem) {}

    void add(Told told) {
        sums.merge(told.outcome(), 1L, Long::sum);
        var line = new Line(
                told.line(), told.externalId(), told.title(), told.id(), word(told.outcome()), said(told.problem()));
        try {
            lines.write(count++ == 0 ? "" : ",");
            lines.write("\n");
            lines.write(json.writeValueAsString(line));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private @Nullable String said(@Nullable RowProblem problem) {
        return problem == null
                ? null
                : texts.getTranslation(
                        problem.messageKey(),
                        Locale.ENGLISH,
                        problem.arguments().toArray());
    }

    /** Writes the sums, then the lines. */
    void writeTo(OutputStream out) throws IOException {
        lines.flush();
        var head = new StringBuilder("{");
        sums.forEach((outcome, sum) ->
                head.append('"').append(word(outcome)).append("\":").append(sum).append(','));
        out.write(head.append("\"lines\":[").toString().getBytes(StandardCharsets.UTF_8));
        Files.copy(aside, out);
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(aside);
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
