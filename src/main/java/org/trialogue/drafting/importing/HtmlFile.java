package org.trialogue.drafting.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.domain.Counting;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;
import org.trialogue.platform.Refusal;

/** Reads a page of HTML. Nothing is fetched and nothing run: scripts, forms and pictures stay behind, and it is told. */
final class HtmlFile {

    /** The furthest part that is looked for among letters and Roman numbers. */
    private static final int FURTHEST = 999;

    /** How many elements may be inside each other. */
    static final int DEEPEST = 100;

    /** What a line may hold though browsers put it on a line of its own. */
    private static final Set<String> IN_LINES = Set.of("script", "style", "template", "noscript", "object", "embed");

    private static final Set<String> PICTURES = Set.of("img", "svg", "video", "audio", "canvas");

    private static final Pattern TYPED = Pattern.compile("\\d{1,4}\\.|\\([a-z]{1,9}\\)");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final HtmlWords words;
    private final boolean titled;
    /** What the words to come are: of a list, a quotation, or nothing of the kind. */
    private Kind kind = Kind.PLAIN;

    private int number;
    private int lists;
    private boolean under;
    private @Nullable Change change;
    private int depth;

    private HtmlFile(Document page) {
        words = new HtmlWords(new HtmlNotes(page), this::leave);
        titled = page.select("h1").size() == 1;
    }

    static Source read(String letters) {
        var page = Jsoup.parse(letters);
        var reading = new HtmlFile(page);
        reading.children(page.body());
        return new Source(reading.paragraphs, reading.leftOut);
    }

    private void children(Element parent) {
        if (++depth > DEEPEST) throw new Refusal("drafting.refused.nested");
        var line = new ArrayList<Node>();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph(line);
                block(element);
            } else if (node instanceof Element || node instanceof TextNode) {
                line.add(node);
            }
        }
        paragraph(line);
        depth--;
    }

    /** An element in a line is a block all the same when it holds one, such as insertions around paragraphs. */
    private static boolean isBlock(Element element) {
        var name = element.normalName();
        if (IN_LINES.contains(name) || PICTURES.contains(name) || name.equals("a")) return false;
        return element.isBlock() || element.children().stream().anyMatch(Element::isBlock);
    }

    private void block(Element element) {
        var name = element.normalName();
        if (name.matches("h[1-6]")) as(heading(name), () -> paragraph(new ArrayList<>(element.childNodes())));
        else known(element, name);
    }

    private void known(Element element, String name) {
        switch (name) {
            case "ol" -> list(element, ordered(element));
            case "ul" -> list(element, Kind.BULLET);
            case "blockquote" -> as(Kind.QUOTE, () -> children(element));
            case "table" -> table(element);
            case "ins", "del" -> changed(element);
            default -> {
                if (isNumbered(element)) numbered(element);
                else children(element);
            }
        }
    }

    /** Where a page has one heading of the first level, that is its title, and the others are one level up. */
    private Kind heading(String name) {
        var level = Integer.parseInt(name.substring(1)) - (titled ? 1 : 0);
        return switch (level) {
            case 0 -> Kind.TITLE;
            case 1 -> Kind.HEADING_1;
            case 2 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
        };
    }

    /** The numbers of the portal: 1. outside, (a) inside, (i) inside that. */
    private Kind ordered(Element list) {
        if (lists == 0
                && list.attr("type").matches("[aA]?")
                && !list.attr("type").isEmpty()) return Kind.LETTERED;
        return switch (lists) {
            case 0 -> Kind.NUMBERED;
            case 1 -> Kind.LETTERED;
            default -> Kind.ROMAN;
        };
    }

    private void list(Element list, Kind item) {
        var next = list.attr("start").matches("[1-9]\\d{0,3}") ? Integer.parseInt(list.attr("start")) : 1;
        if (item != Kind.BULLET) lists++;
        for (var child : list.children()) {
            if (child.normalName().equals("li")) item(item, next++, child);
            else block(child);
        }
        if (item != Kind.BULLET) lists--;
    }

    private void item(Kind item, int value, Element element) {
        var outside = under;
        var before = number;
        number = value;
        as(item, () -> children(element));
        number = before;
        under = outside;
    }

    /** Other pages may call their blocks by the same name. */
    private static boolean isNumbered(Element element) {
        return element.hasClass("n")
                && element.childrenSize() == 2
                && element.ownText().isBlank()
                && TYPED.matcher(element.child(0).text()).matches()
                && element.child(1).normalName().equals("div");
    }

    /** A number that stands in the page as a word of its own, as in those that the portal writes. */
    private void numbered(Element element) {
        var typed = element.child(0).text();
        var value = typed.matches("\\d{1,4}\\.") ? Integer.parseInt(typed.substring(0, typed.length() - 1)) : 0;
        lists++;
        var item = value > 0 ? Kind.NUMBERED : lists == 2 ? Kind.LETTERED : Kind.ROMAN;
        var number = switch (item) {
            case LETTERED -> counted(typed, Counting::letters);
            case ROMAN -> counted(typed, Counting::roman);
            default -> value;
        };
        item(item, number, element.child(1));
        lists--;
    }

    /** How far a part has counted; 0 for what nobody counts so far. */
    private static int counted(String typed, IntFunction<String> sign) {
        for (int number = 1; number <= FURTHEST; number++)
            if (typed.equals("(" + sign.apply(number) + ")")) return number;
        return 0;
    }

    private void changed(Element element) {
        var outside = change;
        change = HtmlWords.change(element);
        words.within(change, () -> children(element));
        change = outside;
    }

    private void as(Kind other, Runnable reading) {
        var outside = kind;
        kind = other;
        reading.run();
        kind = outside;
    }

    private void paragraph(List<Node> line) {
        var read = words.of(line);
        line.clear();
        if (read.isBlank()) return;
        var broken = words.broken(read);
        var suggested = broken == null ? change : broken;
        paragraphs.add(new Paragraph(broken == null ? read : read.without(1), kind, number, depth(), suggested, null));
        if (kind != Kind.QUOTE && (number > 0 || kind == Kind.BULLET)) {
            kind = Kind.PLAIN;
            under = true;
        }
    }

    private int depth() {
        if (!under) return 0;
        return lists > 0 ? Math.min(lists, Paragraph.SOMEHOW) : Paragraph.SOMEHOW;
    }

    private void table(Element table) {
        var read = new HtmlTable(cell -> words.of(cell.childNodes())).read(table);
        if (!read.isBlank()) paragraphs.add(Paragraph.table(read, depth()));
    }

    private void leave(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** Whether an element is a picture. */
    static boolean isPicture(Element element) {
        return PICTURES.contains(element.normalName());
    }
}
