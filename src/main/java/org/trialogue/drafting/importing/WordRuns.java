package org.trialogue.drafting.importing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Run.Around;
import org.w3c.dom.Element;

/** The words of a Word paragraph, with what was tracked, where they lead, what they are noted and commented with. */
final class WordRuns {

    private static final Set<String> LOOKS = Set.of("rPrChange", "pPrChange");

    private final XWPFDocument document;
    private final UnaryOperator<@Nullable String> addresses;
    private final Set<String> comments;
    private final List<Run> runs = new ArrayList<>();
    private final List<Element> boxes = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    /**
     * Reads a paragraph.
     *
     * @param comments those that are open where it begins; those open where it ends are in it afterwards
     */
    WordRuns(XWPFDocument document, Element paragraph, Set<String> comments) {
        this(document, key -> of(document, key), paragraph, comments);
    }

    private WordRuns(
            XWPFDocument document, UnaryOperator<@Nullable String> addresses, Element paragraph, Set<String> comments) {
        this.document = document;
        this.addresses = addresses;
        this.comments = comments;
        children(paragraph, Around.NOTHING);
        for (var look : LOOKS) for (int i = WordXml.all(paragraph, look); i > 0; i--) leave(LeftOut.LOOKS);
    }

    Words words() {
        return new Words(runs);
    }

    Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }

    /** The boxes that float beside it. */
    List<Element> boxes() {
        return boxes;
    }

    private void children(Element parent, Around around) {
        for (var child : WordXml.children(parent)) read(child, around);
    }

    private void read(Element element, Around around) {
        switch (element.getLocalName()) {
            case "r" -> new WordRun(element).read(around.about(comments), this);
            case "ins", "moveTo" -> children(element, around.changed(change(element, true)));
            case "del", "moveFrom" -> children(element, around.changed(change(element, false)));
            case "hyperlink" -> children(element, around.linked(address(element)));
            case "commentRangeStart" -> comments.add(WordXml.attribute(element, "id"));
            case "commentRangeEnd" -> comments.remove(WordXml.attribute(element, "id"));
            case "oMath", "oMathPara" -> formula(element, around);
            case "AlternateContent" ->
                WordXml.children(element).stream().limit(1).forEach(this::drawn);
            case "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo" -> children(element, around);
            default -> {}
        }
    }

    /** A picture, or a box with words of its own. */
    void drawn(Element drawing) {
        var found = WordXml.outermost(drawing, "txbxContent");
        boxes.addAll(found);
        if (found.isEmpty()) leave(LeftOut.IMAGES);
        found.forEach(box -> leave(LeftOut.BOXES));
    }

    private void formula(Element formula, Around around) {
        leave(LeftOut.FORMULAS);
        var signs =
                WordXml.outermost(formula, "t").stream().map(WordXml::letters).collect(Collectors.joining());
        if (!signs.isEmpty()) add(new Run(signs, Set.of(), around.about(comments), null));
    }

    static Change change(Element tracked, boolean insertion) {
        return new Change(insertion, WordXml.attribute(tracked, "author"), instant(WordXml.attribute(tracked, "date")));
    }

    private static @Nullable Instant instant(String date) {
        try {
            return date.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(date).toInstant()
                    : Instant.parse(date + "Z");
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    /** Where a link leads outside the file; empty, and told, when it does not. */
    private String address(Element link) {
        var key = WordXml.attribute(link, "id");
        var target = addresses.apply(key);
        if (target != null && Links.lead(target)) return target;
        leave(LeftOut.LINKS);
        return "";
    }

    private static @Nullable String of(XWPFDocument document, @Nullable String key) {
        var found = key == null ? null : document.getHyperlinkByID(key);
        return found == null ? null : found.getURL();
    }

    /** The links of notes stand in a part of their own. */
    private static @Nullable String of(XWPFAbstractFootnoteEndnote note, @Nullable String key) {
        var found = key == null || key.isEmpty()
                ? null
                : note.getPart().getPackagePart().getRelationship(key);
        return found == null ? null : found.getTargetURI().toString();
    }

    void add(Run run) {
        runs.add(run);
    }

    /** A comment about words of the note is one about the note. */
    void note(@Nullable XWPFAbstractFootnoteEndnote note, Around around) {
        if (note == null) return;
        var words = new ArrayList<Run>();
        var within = new HashSet<String>();
        for (var paragraph : WordXml.children((Element) note.getCTFtnEdn().getDomNode())) {
            if (!paragraph.getLocalName().equals("p")) continue;
            if (!words.isEmpty()) words.add(new Run(" "));
            var read = new WordRuns(document, key -> of(note, key), paragraph, within);
            read.leftOut().forEach((what, times) -> leftOut.merge(what, times, Integer::sum));
            words.addAll(read.words().runs());
        }
        words.removeIf(run -> run.note() != null);
        var about = new HashSet<>(around.comments());
        words.forEach(run -> about.addAll(run.around().comments()));
        runs.add(Run.noted(new Words(words), around.about(about)));
    }

    XWPFDocument document() {
        return document;
    }

    void leave(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }
}
