package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.Writer;
import org.trialogue.platform.tables.CsvLine;

/** A line for each practice. */
final class CsvPractices implements PracticeWriter {

    private final Writer out;
    private boolean begun;

    CsvPractices(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Taken practice) throws IOException {
        begin();
        out.write(CsvLine.of(PracticeColumns.row(practice)));
    }

    @Override
    public void finish() throws IOException {
        begin();
        out.flush();
    }

    private void begin() throws IOException {
        if (begun) return;
        begun = true;
        out.write(CsvLine.MARK + CsvLine.of(PracticeColumns.head()));
    }
}
