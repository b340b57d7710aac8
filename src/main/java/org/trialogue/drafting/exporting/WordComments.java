package org.trialogue.drafting.exporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Puts what is said beside a text into a Word file, at its words. What is about words that are gone stands at the title, with those words. */
final class WordComments {

    /** The positions of the words of a thread, and the comments that say what is in it. */
    private record Placed(Span span, List<BigInteger> comments) {}

    private record Span(int from, int to) {}

    private final List<Span> lines;
    private final WordRemarks remarks;
    private final List<Placed> ahead = new ArrayList<>();
    private final List<Placed> begun = new ArrayList<>();

    WordComments(XWPFDocument document, Piece doc, Setting setting) {
        lines = lines(doc).toList();
        remarks = new WordRemarks(document, setting);
        for (var thread : setting.threads()) {
            var span = span(doc, thread);
            ahead.add(new Placed(span.orElseGet(this::title), remarks.add(thread, span.isEmpty())));
        }
    }

    /** Writes down how the comments belong together, when all are written. */
    void close() {
        remarks.close();
    }

    /** Begins and ends what does at a position. */
    void at(int position, XWPFParagraph paragraph) {
        ahead.removeIf(placed -> {
            if (placed.span().from() > position) return false;
            for (var comment : placed.comments())
                paragraph.getCTP().addNewCommentRangeStart().setId(comment);
            return begun.add(placed);
        });
        begun.removeIf(placed -> {
            if (placed.span().to() > position) return false;
            placed.comments().forEach(comment -> end(comment, paragraph));
            return true;
        });
    }

    /** Where, between two positions, something begins or ends. */
    int[] cuts(int from, int to) {
        return Stream.concat(ahead.stream(), begun.stream())
                .flatMapToInt(placed ->
                        IntStream.of(placed.span().from(), placed.span().to()))
                .filter(cut -> from < cut && cut < to)
                .sorted()
                .distinct()
                .toArray();
    }

    private static void end(BigInteger comment, XWPFParagraph paragraph) {
        paragraph.getCTP().addNewCommentRangeEnd().setId(comment);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(comment);
    }

    /** Within lines of words and pictures, so that it begins and ends in a paragraph. */
    private Optional<Span> span(Piece doc, CommentThread thread) {
        if (thread.places().isEmpty()) return Optional.empty();
        var last = thread.places().getLast();
        return thread.place()
                .flatMap(first -> block(doc, first).map(block -> begin(block) + first.from()))
                .flatMap(from -> block(doc, last).flatMap(block -> within(from, begin(block) + last.to())));
    }

    private static Optional<Piece> block(Piece doc, Place place) {
        return doc.parts().stream()
                .filter(block -> place.blockId().equals(block.node().id()))
                .findFirst();
    }

    private Optional<Span> within(int from, int to) {
        var first = lines.stream().filter(line -> line.to() > from).findFirst();
        var last = lines.reversed().stream().filter(line -> line.from() < to).findFirst();
        return first.flatMap(begin -> last.map(end -> new Span(Math.max(from, begin.from()), Math.min(to, end.to()))))
                .filter(span -> span.from() < span.to());
    }

    private Span title() {
        var title = lines.getFirst();
        return new Span(title.to(), title.to());
    }

    /** The first position of what can be spoken about: words stand in a block, a picture is one. */
    private static int begin(Piece piece) {
        return piece.node().isLeaf() ? piece.at() - 1 : piece.at();
    }

    private static Stream<Span> lines(Piece piece) {
        if (piece.node().isLeaf()) return Stream.of(new Span(begin(piece), piece.at()));
        return piece.isWords()
                ? Stream.of(new Span(piece.at(), piece.at() + piece.node().nodeSize() - 2))
                : piece.parts().stream().flatMap(WordComments::lines);
    }
}
