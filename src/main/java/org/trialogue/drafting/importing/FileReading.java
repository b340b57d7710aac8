package org.trialogue.drafting.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trialogue.drafting.domain.Length;
import org.trialogue.drafting.importing.ImportedText.ImportedComment;
import org.trialogue.drafting.importing.Source.Paragraph;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.Letters;

/** Reads a file into a document. What it is, its first bytes say; its name only tells apart what looks like plain text. */
public final class FileReading {

    private static final Pattern PAGE = Pattern.compile(
            "\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?:<!--(?:[^-]|-(?!->))*+-->\\s*+)*+<(?:!doctype\\s+html|html)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile("\\s*(<\\?xml(?!.{0,500}<html)|\\{\\\\rtf)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** How pictures, sounds and packed files begin: PNG, JPEG, GIF, RIFF, TIFF, gzip, RAR, 7-Zip. */
    private static final List<int[]> WITHOUT_WORDS = List.of(
            new int[] {0x89, 'P', 'N', 'G'},
            new int[] {0xFF, 0xD8, 0xFF},
            new int[] {'G', 'I', 'F', '8'},
            new int[] {'R', 'I', 'F', 'F'},
            new int[] {'I', 'I', 42, 0},
            new int[] {'M', 'M', 0, 42},
            new int[] {0x1F, 0x8B},
            new int[] {'R', 'a', 'r', '!'},
            new int[] {'7', 'z', 0xBC, 0xAF});

    private static final int TITLE_LENGTH = 300;

    private FileReading() {}

    /**
     * Reads a file.
     *
     * @param fileName what the text is called when it has no title, and tells Markdown and parts of pages from plain text
     * @param ids a new key for each block and each suggestion
     * @param signature whose suggestions the tracked changes of the file become
     * @throws Refusal when this is no text we can read, or there is nothing in it; the sentence says what to do
     */
    public static ImportedText read(String fileName, byte[] bytes, Supplier<String> ids, Signature signature) {
        return read(fileName, bytes, ids, signature, CitedLinks.NONE);
    }

    /** The same, with citations of practices where links are such. */
    public static ImportedText read(
            String fileName, byte[] bytes, Supplier<String> ids, Signature signature, CitedLinks cited) {
        if (bytes.length == 0) throw new Refusal("drafting.refused.empty");
        var source = source(fileName.toLowerCase(Locale.ROOT), bytes);
        var words = source.paragraphs().stream()
                .filter(paragraph -> !paragraph.words().isBlank())
                .toList();
        if (words.isEmpty()) throw new Refusal("drafting.refused.empty");
        if (!Length.mayFit(letters(words))) throw new Refusal("drafting.refused.too-long");
        var tidy = new Source(words, source.comments(), source.leftOut());
        var title =
                TitleLine.of(words).map(paragraph -> paragraph.words().line()).orElseGet(() -> titled(fileName));
        var assembled = Assembly.of(tidy, ids, signature, cited);
        var comments = placed(tidy, assembled);
        return new ImportedText(
                shortened(title),
                Language.of(words.stream().map(Paragraph::words).toList()),
                assembled.document(),
                comments,
                authors(words),
                leftOut(tidy, tidy.comments().size() - comments.size()));
    }

    private static long letters(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .mapToLong(paragraph -> paragraph.words().text().length())
                .sum();
    }

    private static List<ImportedComment> placed(Source source, Assembly.Assembled assembled) {
        return source.comments().stream()
                .flatMap(comment -> assembled.spots().of(comment.key()).stream()
                        .map(spot -> new ImportedComment(
                                spot.block(),
                                spot.from(),
                                spot.lastBlock(),
                                spot.to(),
                                comment.remarks(),
                                comment.resolved())))
                .toList();
    }

    private static Map<LeftOut, Integer> leftOut(Source source, int comments) {
        var leftOut = new EnumMap<LeftOut, Integer>(LeftOut.class);
        leftOut.putAll(source.leftOut());
        if (comments > 0) leftOut.put(LeftOut.COMMENTS, comments);
        source.paragraphs().stream()
                .flatMap(paragraph -> paragraph.words().runs().stream())
                .flatMap(run -> Stream.ofNullable(run.note()))
                .flatMap(note -> note.runs().stream())
                .flatMap(FileReading::plainer)
                .forEach(what -> leftOut.merge(what, 1, Integer::sum));
        return leftOut;
    }

    /** What words of a footnote lose, as the words of a note are plain, bold, in italics or links. */
    private static Stream<LeftOut> plainer(Run words) {
        return Marks.OF_NOTES.containsAll(words.emphases()) ? Stream.of() : Stream.of(LeftOut.NOTE_LETTERS);
    }

    private static List<String> authors(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.changes().stream())
                .map(Change::author)
                .filter(author -> !author.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private static Source source(String name, byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 'P', 'K', 5, 6)) return new WordFile(bytes).read();
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw new Refusal(OldContainer.refusal(bytes));
        if (begins(bytes, '%', 'P', 'D', 'F')) throw new Refusal("drafting.refused.pdf");
        if (WITHOUT_WORDS.stream().anyMatch(mark -> begins(bytes, mark))) throw new Refusal("drafting.refused.kind");
        var letters = Letters.of(bytes);
        if (OTHER.matcher(letters).lookingAt()) throw new Refusal("drafting.refused.kind");
        if (PAGE.matcher(letters).lookingAt() || name.matches(".*\\.x?html?")) return HtmlFile.read(letters);
        if (name.matches(".*\\.(md|markdown)")) return MarkdownFile.read(letters);
        if (!Length.mayFit(letters.chars().filter(letter -> letter > ' ').count()))
            throw new Refusal("drafting.refused.too-long");
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
        return words.isEmpty() ? fileName : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
