package org.trialogue.drafting.importing;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.trialogue.drafting.importing.Source.Paragraph;
import org.trialogue.platform.Refusal;

/** Reads a file into a document. What it is, its first bytes say; its name is not believed. */
public final class FileReading {

    private static final Pattern MARKUP =
            Pattern.compile("\\s*(<(!doctype|html|\\?xml)|\\{\\\\rtf)", Pattern.CASE_INSENSITIVE);
    private static final int TITLE_LENGTH = 300;

    private FileReading() {}

    /**
     * Reads a file.
     *
     * @param fileName gives the text its title when the file has none
     * @param ids a new key for each block
     * @throws Refusal when this is no text we can read, or there is nothing in it; the sentence says what to do
     */
    public static ImportedText read(String fileName, byte[] bytes, Supplier<String> ids) {
        if (bytes.length == 0) throw new Refusal("drafting.refused.empty");
        var source = source(bytes);
        var words = source.paragraphs().stream()
                .filter(paragraph -> !paragraph.words().isBlank())
                .toList();
        if (words.isEmpty()) throw new Refusal("drafting.refused.empty");
        var tidy = new Source(words, source.leftOut());
        var title = Assembly.title(words)
                .map(paragraph -> paragraph.words().text().replace('\n', ' '))
                .orElseGet(() -> titled(fileName));
        var document = Assembly.of(tidy, title, ids);
        return new ImportedText(
                shortened(title),
                Language.of(words.stream().map(Paragraph::words).toList()),
                document,
                source.leftOut());
    }

    private static Source source(byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) return new WordFile(bytes).read();
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new Refusal(OldContainer.refusal(bytes));
        if (begins(bytes, '%', 'P', 'D', 'F')) throw new Refusal("drafting.refused.pdf");
        var letters = Decoding.of(bytes);
        if (MARKUP.matcher(letters).lookingAt()) throw new Refusal("drafting.refused.kind");
        return PlainText.read(letters);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** A file's name without its ending, as words. */
    private static String titled(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var words = Words.of(name.replaceFirst("\\.[^.]{1,5}$", "").replaceAll("[-_.]+", " "))
                .text();
        return words.isEmpty()
                ? fileName
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
