package org.trialogue.drafting.importing;

import java.util.EnumSet;
import java.util.Set;
import org.trialogue.drafting.importing.Run.Around;
import org.trialogue.drafting.importing.Run.Emphasis;
import org.w3c.dom.Element;

/** Words of a Word file that look the same. */
final class WordRun {

    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final Element run;
    private final Set<Emphasis> emphases = EnumSet.noneOf(Emphasis.class);
    private final StringBuilder words = new StringBuilder();

    WordRun(Element run) {
        this.run = run;
        for (var properties : WordXml.children(run))
            if (properties.getLocalName().equals("rPr"))
                for (var property : WordXml.children(properties)) look(property);
    }

    /** Hands what is in it to the paragraph. */
    void read(Around around, WordRuns paragraph) {
        for (var child : WordXml.children(run)) {
            switch (child.getLocalName()) {
                case "t", "delText" -> words.append(WordXml.letters(child));
                case "tab" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "br", "cr" -> words.append('\n');
                case "sym" -> paragraph.leave(LeftOut.SIGNS);
                case "drawing", "pict", "object" -> paragraph.drawn(child);
                case "AlternateContent" ->
                    WordXml.children(child).stream().limit(1).forEach(paragraph::drawn);
                case "footnoteReference" -> note(child, "footnote", around, paragraph);
                case "endnoteReference" -> note(child, "endnote", around, paragraph);
                default -> {}
            }
        }
        close(around, paragraph);
    }

    private void note(Element reference, String kind, Around around, WordRuns paragraph) {
        close(around, paragraph);
        var key = Integer.parseInt(WordXml.attribute(reference, "id"));
        var note = kind.equals("footnote")
                ? paragraph.document().getFootnoteByID(key)
                : paragraph.document().getEndnoteByID(key);
        paragraph.note(note, around);
    }

    private void close(Around around, WordRuns paragraph) {
        var shown = around.link().isEmpty() ? emphases : without(Emphasis.UNDERLINE);
        if (!words.isEmpty()) paragraph.add(new Run(words.toString(), shown, around, null));
        words.setLength(0);
    }

    private Set<Emphasis> without(Emphasis emphasis) {
        var others = EnumSet.copyOf(EnumSet.allOf(Emphasis.class));
        others.retainAll(emphases);
        others.remove(emphasis);
        return others;
    }

    private void look(Element property) {
        var value = WordXml.attribute(property, "val");
        if (OFF.contains(value)) return;
        switch (property.getLocalName()) {
            case "b" -> emphases.add(Emphasis.STRONG);
            case "i" -> emphases.add(Emphasis.EM);
            case "u" -> emphases.add(Emphasis.UNDERLINE);
            case "vertAlign" -> {
                if (value.equals("superscript")) emphases.add(Emphasis.SUPERSCRIPT);
                if (value.equals("subscript")) emphases.add(Emphasis.SUBSCRIPT);
            }
            default -> {}
        }
    }
}
