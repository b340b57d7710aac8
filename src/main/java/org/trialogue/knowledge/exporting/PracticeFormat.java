package org.trialogue.knowledge.exporting;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats in which practices go out. */
public enum PracticeFormat {
    /** A table, with the columns that the import reads. */
    CSV("csv", "csv", "text/csv;charset=UTF-8"),
    /** The same as a workbook. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** JSON-LD in the words of schema.org. */
    JSONLD("jsonld", "jsonld", "application/ld+json"),
    /** Research Information Systems: for reference managers. */
    RIS("ris", "ris", "application/x-research-info-systems;charset=UTF-8"),
    /** BibTeX. */
    BIBTEX("bibtex", "bib", "application/x-bibtex;charset=UTF-8"),
    /** The JSON of the Citation Style Language. */
    CSL("csl", "json", "application/vnd.citationstyles.csl+json");

    private final String key;
    private final String ending;
    private final String mediaType;

    PracticeFormat(String key, String ending, String mediaType) {
        this.key = key;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The one that addresses name so. */
    public static Optional<PracticeFormat> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** What addresses call it. */
    public String key() {
        return key;
    }

    /** How names of files end. */
    public String ending() {
        return ending;
    }

    /** What it is, as said with it. */
    public String mediaType() {
        return mediaType;
    }

    /** Begins a file. */
    public PracticeWriter writer(OutputStream out) {
        return switch (this) {
            case CSV -> new CsvPractices(text(out));
            case XLSX -> new XlsxPractices(out);
            case JSONLD -> new JsonLdPractices(text(out));
            case RIS -> new RisPractices(text(out));
            case BIBTEX -> new BibtexPractices(text(out));
            case CSL -> new CslPractices(text(out));
        };
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
