package org.trialogue.drafting.exporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a table into a Word file. A cell over several rows is there in each of them, joined. */
final class WordTable {

    private final XWPFDocument document;
    private final WordLine line;
    private final WordChanges changes;
    /** How many rows a cell above still reaches down into, by its first column. */
    private final Map<Integer, Integer> reaching = new HashMap<>();

    WordTable(XWPFDocument document, WordLine line, WordChanges changes) {
        this.document = document;
        this.line = line;
        this.changes = changes;
    }

    /** Writes a table; set in, it says so, and belongs to the provision before it. */
    void write(Piece piece, int depth) {
        var table = document.createTable(1, 1);
        table.setWidth("%d%%".formatted(Math.max(50, 100 - 6 * depth)));
        if (depth > 0) setIn(table, depth);
        var whole = SuggestedBlock.of(piece.node());
        for (int i = 0; i < piece.parts().size(); i++) {
            var part = piece.parts().get(i);
            var row = i == 0 ? table.getRow(0) : added(table);
            SuggestedBlock.of(part.node()).or(() -> whole).ifPresent(change -> changes.row(properties(row), change));
            changes.within(part, () -> row(part, row));
        }
    }

    private static void setIn(XWPFTable table, int depth) {
        var place = table.getCTTbl().getTblPr().addNewTblInd();
        place.setW(BigInteger.valueOf((long) depth * WordWriting.STEP));
        place.setType(STTblWidth.DXA);
    }

    private static CTTrPr properties(XWPFTableRow row) {
        var own = row.getCtRow();
        return own.isSetTrPr() ? own.getTrPr() : own.addNewTrPr();
    }

    private static XWPFTableRow added(XWPFTable table) {
        var row = table.createRow();
        for (int i = row.getTableCells().size() - 1; i > 0; i--) row.removeCell(i);
        return row;
    }

    private void row(Piece piece, XWPFTableRow row) {
        var cells = new ArrayList<>(piece.parts());
        var first = true;
        for (int column = 0; !cells.isEmpty() || reaching.getOrDefault(column, 0) > 0; column++) {
            var cell = first ? row.getCell(0) : row.createCell();
            first = false;
            if (reaching.getOrDefault(column, 0) > 0) {
                reaching.merge(column, -1, Integer::sum);
                properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
                continue;
            }
            var next = cells.removeFirst();
            fill(cell, next);
            column += across(cell, next, column);
        }
    }

    private int across(XWPFTableCell cell, Piece piece, int column) {
        var columns = span(piece, "colspan");
        var rows = span(piece, "rowspan");
        if (columns > 1) properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
        if (rows > 1) {
            properties(cell).addNewVMerge().setVal(STMerge.RESTART);
            reaching.put(column, rows - 1);
        }
        return columns - 1;
    }

    private void fill(XWPFTableCell cell, Piece piece) {
        for (int i = 0; i < piece.parts().size(); i++) {
            var paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            if (piece.kind().equals("table_header")) paragraph.setStyle("TableHeading");
            line.write(piece.parts().get(i), paragraph);
        }
    }

    private static int span(Piece piece, String name) {
        return piece.node().attrs().integer(name) instanceof Integer span ? span : 1;
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        var own = cell.getCTTc().getTcPr();
        return own == null ? cell.getCTTc().addNewTcPr() : own;
    }
}
