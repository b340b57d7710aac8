package org.trialogue.platform.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trialogue.platform.Refusal;

/**
 * A table as spreadsheets write it (RFC 4180): UTF-8 with or without its mark, or Windows-1252; comma, semicolon or tab between the cells;
 * cells in quotes may hold any of these, and line ends.
 */
public final class CsvFile {

    /** A row, and the line on which it begins, from 1. */
    public record Row(int line, List<String> cells) {}

    private final String text;
    private final char separator;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean blank = true;
    private int line = 1;
    private int begun = 1;

    private CsvFile(String text, int most) {
        this.text = text;
        this.most = most;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /**
     * The rows that are not empty, the head among them.
     *
     * @param most how many rows may follow the head
     * @throws Refusal when the letters cannot be read, a quote is not closed, or there are more rows
     */
    public static List<Row> rows(byte[] bytes, int most) {
        return new CsvFile(Letters.of(bytes), most).read();
    }

    private static char separator(String head) {
        return Stream.of(';', '\t', ',')
                .max((one, other) -> Long.compare(count(head, one), count(head, other)))
                .orElse(',');
    }

    private static long count(String head, char letter) {
        return head.chars().filter(each -> each == letter).count();
    }

    private List<Row> read() {
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '"' && blank) at = quoted(at + 1);
            else if (letter == separator) endCell();
            else if (letter == '\n') endRow();
            else if (letter != '\r') add(letter);
        }
        endRow();
        return rows;
    }

    private void add(char letter) {
        cell.append(letter);
        blank &= Character.isWhitespace(letter);
    }

    /** Takes the cell up to its closing quote, and says where that is; two quotes stand for one. */
    private int quoted(int from) {
        cell.setLength(0);
        blank = false;
        for (int at = from; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\n') line++;
            if (letter != '"') cell.append(letter);
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(++at));
            else return at;
        }
        throw new Refusal("platform.refused.csv-quote", begun);
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        blank = true;
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isEmpty())) rows.add(new Row(begun, List.copyOf(cells)));
        if (rows.size() - 1 > most) throw new Refusal("platform.refused.csv-long", most);
        cells = new ArrayList<>();
        begun = ++line;
    }
}
