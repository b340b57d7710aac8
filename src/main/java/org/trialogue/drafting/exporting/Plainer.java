package org.trialogue.drafting.exporting;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.Mark;
import org.trialogue.prosemirror.Node;

/** What a file in a format shows in a plainer form than the text does, or leaves out; docs/formats.md says what becomes of it. */
public enum Plainer {
    /** Citations of instruments, which are words without their link. */
    CITATIONS,
    /** Mentions of members, which are their names. */
    MENTIONS,
    /** References to provisions, which keep the number of today. */
    REFERENCES,
    /** Alternative wordings, which are words in brackets. */
    WORDINGS,
    /** Links, which are words. */
    LINKS,
    /** Pictures, of which an address or the description stays. */
    PICTURES,
    /** Cells over several rows or columns, which become one. */
    JOINED_CELLS,
    /** Suggested paragraphs, breaks and rows, of which the suggested words alone are marked. */
    SUGGESTED_BLOCKS,
    /** Comments, which stay behind. */
    COMMENTS;

    /** The word used in text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What of a text this is, and how often; nothing where the file shows all of it.
     *
     * @param comments how many threads of comments are wished for
     */
    public static Map<Plainer, Integer> of(Node doc, ExportFormat format, int comments) {
        var found = new EnumMap<Plainer, Integer>(Plainer.class);
        doc.descendants((node, pos, parent) -> {
            count(node, format, found);
            return true;
        });
        if (comments > 0 && format != ExportFormat.WORD) found.put(COMMENTS, comments);
        return found;
    }

    private static void count(Node node, ExportFormat format, Map<Plainer, Integer> found) {
        var bare = format == ExportFormat.MARKDOWN || format == ExportFormat.PLAIN;
        switch (node.type().name()) {
            case "citation" -> add(CITATIONS, found);
            case "mention" -> add(MENTIONS, found);
            case "reference" -> add(REFERENCES, found);
            case "bracket" -> add(WORDINGS, found);
            case "image" -> {
                if (bare) add(PICTURES, found);
            }
            case "table_cell", "table_header" -> {
                if (bare && isJoined(node)) add(JOINED_CELLS, found);
            }
            default -> {}
        }
        if (bare && !node.type().isInline() && SuggestedBlock.of(node).isPresent()) add(SUGGESTED_BLOCKS, found);
        if (node.marks().stream().anyMatch(mark -> isLost(mark, format))) add(LINKS, found);
    }

    private static boolean isJoined(Node cell) {
        return isMany(cell.attrs().integer("colspan")) || isMany(cell.attrs().integer("rowspan"));
    }

    private static boolean isMany(@Nullable Integer cells) {
        return cells != null && cells > 1;
    }

    private static boolean isLost(Mark mark, ExportFormat format) {
        if (!mark.type().name().equals("link")) return false;
        return format == ExportFormat.PLAIN
                || (format == ExportFormat.WORD
                        && !(mark.attrs().string("href") + "").matches("(https?://|mailto:).*"));
    }

    private static void add(Plainer what, Map<Plainer, Integer> found) {
        found.merge(what, 1, Integer::sum);
    }
}
