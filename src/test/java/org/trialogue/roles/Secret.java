package org.trialogue.roles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What all words have in them that stand in the Employers' caucus and nowhere else. */
final class Secret {

    /** No language takes it for a form of another word, and nobody else writes it. */
    static final String MARK = "Quokka" + letters(6);

    private static final String BYTES = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));

    private Secret() {}

    /** A word of the caucus; each has another ending. */
    static String word(String ending) {
        return MARK + ending;
    }

    /** Whether such a word is in what was said, however it is written. */
    static boolean isIn(Object said) {
        var words = String.valueOf(said).toLowerCase(Locale.ROOT);
        return words.contains(MARK.toLowerCase(Locale.ROOT)) || words.contains(BYTES);
    }

    /** Whether such a word is in a file: packed, as a PDF shows it, or folded as calendars and mails fold their lines. */
    static boolean isIn(byte[] file) throws IOException {
        var begins = new String(file, 0, Math.min(file.length, 4), StandardCharsets.ISO_8859_1);
        if (begins.startsWith("PK")) return isPackedIn(file);
        if (begins.equals("%PDF")) return isShownBy(file);
        return isIn(new String(file, StandardCharsets.UTF_8).replaceAll("\r?\n[ \t]", ""));
    }

    /** By its list of contents, as some archives do not say before a part how long it is. */
    private static boolean isPackedIn(byte[] archive) throws IOException {
        var file = Files.createTempFile("answer", ".zip");
        try {
            Files.write(file, archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    if (isIn(entry.getName())
                            || isInPart(zip.getInputStream(entry).readAllBytes())) return true;
                return false;
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Marks may stand within a word, as where it was written by two. */
    private static boolean isInPart(byte[] part) throws IOException {
        return isIn(part) || isIn(new String(part, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
    }

    private static boolean isShownBy(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return isIn(new PDFTextStripper().getText(pdf))
                    || isIn(pdf.getDocumentInformation().getTitle());
        }
    }

    /** What matches such a word in the database, as words and as bytes. */
    static String pattern() {
        return MARK.toLowerCase(Locale.ROOT) + "|" + BYTES;
    }

    private static String letters(int many) {
        return ThreadLocalRandom.current()
                .ints(many, 0, 16)
                .collect(
                        StringBuilder::new,
                        (word, at) -> word.append("bcdfghjkmpqrtvwz".charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
