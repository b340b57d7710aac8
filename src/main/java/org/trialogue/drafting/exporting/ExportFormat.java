package org.trialogue.drafting.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format in which a text can be taken along. */
public enum ExportFormat {
    /** Word, with numbering that Word counts, footnotes, tables and tracked changes. */
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Pages for print and for screen readers: tagged by PDF/UA-1, with its fonts in it. */
    PDF("pdf", "application/pdf"),
    /** One page that stands alone. */
    HTML("html", "text/html;charset=UTF-8"),
    /** CommonMark with tables and footnotes as GitHub reads them. */
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    /** Words and numbers alone. */
    PLAIN("txt", "text/plain;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How files of this format end, without the dot. */
    public String ending() {
        return ending;
    }

    /** What the file is, with its encoding where it has one. */
    public String mediaType() {
        return mediaType;
    }

    /** The key under which texts name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format whose files end so. */
    public static Optional<ExportFormat> ending(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}
