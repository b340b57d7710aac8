package org.trialogue.drafting;

/** A kind of file that is read, or printed, as a paper. */
public enum PaperFormat {
    /** A document of Word. */
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Pages for print and for screen readers, tagged by PDF/UA-1. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    PaperFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How files of this format end, without the dot. */
    public String ending() {
        return ending;
    }

    /** What the file is. */
    public String mediaType() {
        return mediaType;
    }
}
