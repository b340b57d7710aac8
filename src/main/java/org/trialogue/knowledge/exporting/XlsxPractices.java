package org.trialogue.knowledge.exporting;

import java.io.IOException;
import java.io.OutputStream;
import org.trialogue.platform.tables.StreamedWorkbook;

/** A row for each practice. */
final class XlsxPractices implements PracticeWriter {

    private final StreamedWorkbook book;

    XlsxPractices(OutputStream out) {
        this.book = new StreamedWorkbook(out, "practices", PracticeColumns.head());
    }

    @Override
    public void add(Taken practice) {
        book.add(PracticeColumns.row(practice));
    }

    @Override
    public void finish() throws IOException {
        book.finish();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
