package org.trialogue.drafting.importing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Run.Around;
import org.trialogue.drafting.importing.Run.Emphasis;
import org.trialogue.platform.Refusal;

/** Reads the words in a line of a page. */
final class HtmlWords {

    private static final String BREAK = "¶";

    private final HtmlNotes notes;
    private final Consumer<LeftOut> leave;
    private List<Run> runs = new ArrayList<>();
    private Around outside = Around.NOTHING;
    private int depth;

    HtmlWords(HtmlNotes notes, Consumer<LeftOut> leave) {
        this.notes = notes;
        this.leave = leave;
    }

    Words of(List<Node> line) {
        runs = new ArrayList<>();
        nodes(line, EnumSet.noneOf(Emphasis.class), outside);
        return new Words(runs);
    }

    /** Reads what stands within an insertion or a deletion of paragraphs. */
    void within(Change change, Runnable reading) {
        var before = outside;
        outside = outside.changed(change);
        reading.run();
        outside = before;
    }

    /** The change of a break, where a line begins with its sign. */
    @Nullable
    Change broken(Words words) {
        var first = words.runs().getFirst();
        return first.words().equals(BREAK) ? first.around().change() : null;
    }

    static Change change(Element element) {
        return new Change(element.normalName().equals("ins"), "", instant(element.attr("datetime")));
    }

    private static @Nullable Instant instant(String date) {
        try {
            return date.isEmpty() ? null : Instant.parse(date);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private void nodes(List<Node> nodes, Set<Emphasis> emphases, Around around) {
        if (++depth > HtmlFile.DEEPEST) throw new Refusal("drafting.refused.nested");
        for (var node : nodes) {
            if (node instanceof TextNode text) say(text.getWholeText().replace('\n', ' '), emphases, around);
            else if (node instanceof Element element) element(element, emphases, around);
        }
        depth--;
    }

    private void element(Element element, Set<Emphasis> emphases, Around around) {
        switch (element.normalName()) {
            case "br" -> say("\n", emphases, around);
            case "b", "strong" -> nodes(element.childNodes(), and(emphases, Emphasis.STRONG), around);
            case "i", "em", "cite" -> nodes(element.childNodes(), and(emphases, Emphasis.EM), around);
            case "u" -> nodes(element.childNodes(), and(emphases, Emphasis.UNDERLINE), around);
            case "sub" -> nodes(element.childNodes(), and(emphases, Emphasis.SUBSCRIPT), around);
            case "sup" -> nodes(element.childNodes(), and(emphases, Emphasis.SUPERSCRIPT), around);
            case "ins", "del" -> nodes(element.childNodes(), emphases, around.changed(change(element)));
            case "a" -> link(element, emphases, around);
            case "script", "input", "button", "select", "textarea", "iframe", "object", "embed" ->
                leave.accept(LeftOut.ACTIVE_PARTS);
            case "style", "template", "noscript" -> {}
            default -> {
                if (HtmlFile.isPicture(element)) leave.accept(LeftOut.IMAGES);
                else if (element.isBlock()) block(element, emphases, around);
                else nodes(element.childNodes(), emphases, around);
            }
        }
    }

    /** Within a cell, paragraphs are lines. */
    private void block(Element element, Set<Emphasis> emphases, Around around) {
        if (!runs.isEmpty()) say("\n", emphases, around);
        nodes(element.childNodes(), emphases, around);
    }

    private void link(Element link, Set<Emphasis> emphases, Around around) {
        var note = notes.of(link);
        var address = link.attr("href").strip();
        if (note.isPresent()) {
            runs.add(Run.noted(noted(note.get()), around));
        } else if (Links.lead(address)) {
            nodes(link.childNodes(), emphases, around.linked(address));
        } else {
            if (!address.isEmpty()) leave.accept(LeftOut.LINKS);
            nodes(link.childNodes(), emphases, around);
        }
    }

    private Words noted(Element note) {
        var line = runs;
        runs = new ArrayList<>();
        nodes(note.childNodes(), EnumSet.noneOf(Emphasis.class), Around.NOTHING);
        var words = new Words(runs.stream().filter(run -> run.note() == null).toList());
        runs = line;
        return words;
    }

    private void say(String words, Set<Emphasis> emphases, Around around) {
        runs.add(new Run(words, emphases, around, null));
    }

    private static Set<Emphasis> and(Set<Emphasis> emphases, Emphasis one) {
        var all = EnumSet.of(one);
        all.addAll(emphases);
        return all;
    }
}
