package org.trialogue.knowledge.importing;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile;
import org.trialogue.platform.tables.Letters;
import org.trialogue.platform.tables.WorkbookRows;

/**
 * The rows of a file, whatever it is; its first signs tell, not its name.
 *
 * @param leftAlone columns that are not ours
 */
public record PracticeRows(List<RawRow> rows, List<String> leftAlone) {

    /** How many rows a file may have. */
    public static final int MOST = 10_000;

    private static final int SHOWN = 400;

    /** Keeps its own copies. */
    public PracticeRows {
        rows = List.copyOf(rows);
        leftAlone = List.copyOf(leftAlone);
    }

    /** The columns that a table must have. */
    public static List<String> needed() {
        return TableRows.NEEDED;
    }

    /** The columns that a table may have beside them. */
    public static List<String> others() {
        return TableRows.COLUMNS.stream()
                .filter(column -> !TableRows.NEEDED.contains(column))
                .toList();
    }

    /** Whether it holds a JSON object a line, which is read line by line elsewhere. */
    public static boolean isJsonLines(byte[] file) {
        var first = first(file);
        return first.startsWith("{") || first.startsWith("[");
    }

    /**
     * Reads any other file.
     *
     * @throws Refusal when it cannot be read at all, is empty, or has more than {@link #MOST} rows
     */
    public static PracticeRows read(byte[] file) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') return TableRows.read(WorkbookRows.of(file, MOST));
        if (file.length > 1 && file[0] == (byte) 0xD0 && file[1] == (byte) 0xCF)
            throw new Refusal("platform.refused.workbook");
        var first = first(file);
        if (first.startsWith("@") || first.startsWith("%")) return limited(BibtexRows.read(Letters.of(file)));
        if (first.matches("(?s)[A-Z][A-Z0-9] {2}-.*")) return limited(RisRows.read(Letters.of(file)));
        return TableRows.read(CsvFile.rows(file, MOST));
    }

    private static PracticeRows limited(List<RawRow> rows) {
        if (rows.size() > MOST) throw new Refusal("platform.refused.csv-long", MOST);
        if (rows.isEmpty()) throw new Refusal("platform.refused.csv-empty");
        return new PracticeRows(new ArrayList<>(rows), List.of());
    }

    /** Its first signs, a mark of byte order aside; each byte is a sign, as only plain ones are looked at. */
    private static String first(byte[] file) {
        var start = new StringBuilder();
        for (int at = 0; at < Math.min(SHOWN, file.length); at++) start.append((char) (file[at] & 0xFF));
        return start.toString().replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    }
}
