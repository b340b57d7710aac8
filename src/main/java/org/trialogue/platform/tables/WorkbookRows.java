package org.trialogue.platform.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.CsvFile.Row;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The first sheet of an XLSX file as it is shown, read from its beginning to its end. A cell that is reckoned begins with the sign {@code =}. */
public final class WorkbookRows {

    private static final String CONTENT = "[Content_Types].xml";
    private static final int MOST_CELLS = 200;

    /** A workbook keeps so many; what its numbers have beyond is the way they are stored. */
    private static final MathContext DIGITS = new MathContext(15);

    private WorkbookRows() {}

    /**
     * The rows that are not empty, the head among them.
     *
     * @param most how many rows may follow the head
     * @throws Refusal when it is no such file, is damaged or locked, or there are more rows
     */
    public static List<Row> of(byte[] bytes, int most) {
        unpackable(bytes);
        try (var book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) throw new Refusal("platform.refused.csv-empty");
            var rows = new Rows(most);
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new Cells(reader, new ReadOnlySharedStringsTable(book), rows));
                xml.parse(new InputSource(sheet));
            }
            return rows.read;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException unreadable) {
            throw new Refusal("platform.refused.workbook");
        }
    }

    private static void unpackable(byte[] bytes) {
        try {
            if (ZipCheck.holds(bytes, CONTENT)) return;
        } catch (IOException damaged) {
            throw new Refusal("platform.refused.workbook");
        }
        throw new Refusal("platform.refused.workbook");
    }

    /**
     * Shows a day as ISO 8601 writes it, whatever the workbook's own way: which number is the month, nobody could tell later. Shows a number
     * whole, with a point before its decimals and nothing between its thousands.
     */
    private static final class IsoDays extends DataFormatter {

        IsoDays() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, String formatString, boolean use1904Windowing) {
            if (value >= 1 && value == Math.rint(value) && DateUtil.isADateFormat(formatIndex, formatString))
                return DateUtil.getLocalDateTime(value, use1904Windowing)
                        .toLocalDate()
                        .toString();
            if (!formatString.contains("%") && !DateUtil.isADateFormat(formatIndex, formatString))
                return BigDecimal.valueOf(value)
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
            return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
        }
    }

    /** Notices which cells are reckoned. */
    private static final class Cells extends XSSFSheetXMLHandler {

        private final Rows rows;

        Cells(XSSFReader reader, ReadOnlySharedStringsTable strings, Rows rows) throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), strings, rows, new IsoDays(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (localName.equals("c")) rows.reckoned = false;
            if (localName.equals("f")) rows.reckoned = true;
            super.startElement(uri, localName, qName, attributes);
        }
    }

    private static final class Rows implements SheetContentsHandler {

        private final List<Row> read = new ArrayList<>();
        private final int most;
        private List<String> cells = new ArrayList<>();
        private boolean reckoned;

        Rows(int most) {
            this.most = most;
        }

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String place, @Nullable String shown, @Nullable XSSFComment comment) {
            var column = place == null ? cells.size() : new CellReference(place).getCol();
            if (column >= MOST_CELLS) throw new Refusal("platform.refused.workbook-wide", MOST_CELLS);
            if (column < cells.size()) return; // a cell that was written over may still hold what it said before
            cells.addAll(Collections.nCopies(column - cells.size(), ""));
            var text = shown == null ? "" : shown.strip();
            cells.add(reckoned ? "=" + text : text);
        }

        @Override
        public void endRow(int number) {
            if (cells.stream().allMatch(String::isEmpty)) return;
            read.add(new Row(number + 1, List.copyOf(cells)));
            if (read.size() - 1 > most) throw new Refusal("platform.refused.csv-long", most);
        }
    }
}
