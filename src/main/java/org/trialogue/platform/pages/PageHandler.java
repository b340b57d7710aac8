package org.trialogue.platform.pages;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the pages out of what Tika makes of a document: XHTML, in which a division is a page, or a sheet under its heading. */
final class PageHandler extends DefaultHandler {

    /** There are more words than are taken. */
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    /** Of what has no pages, so many characters begin a new part at the next paragraph. */
    private static final int PART = 4_000;

    /** No page, sheet or part holds more. */
    private static final int LONGEST = 20_000;

    private static final int MOST_PAGES = 5_000;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "figure",
            "dl",
            "dt",
            "dd",
            "body");
    private static final Set<String> SILENT = Set.of("head", "script", "style");

    private final DocumentKind kind;
    private final int most;
    private final Consumer<DocumentPage> pages;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private @Nullable String name;
    private boolean naming;
    private int silent;
    private int number = 1;
    private int begun;
    private int taken;
    private int told;
    private boolean left;

    /** @param most how many characters are taken */
    PageHandler(DocumentKind kind, int most, Consumer<DocumentPage> pages) {
        this.kind = kind;
        this.most = most;
        this.pages = pages;
    }

    /** Whether words of a page were left, as they were too many. */
    boolean left() {
        return left;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (SILENT.contains(local)) silent++;
        if (isPage(local, attributes)) begin();
        if (BLOCKS.contains(local)) part(PART);
        if (kind.hasSheets() && local.equals("h1")) {
            begin();
            naming = true;
        } else if (local.equals("br") || local.equals("tr")) text.append('\n');
        else if (BLOCKS.contains(local)) text.append("\n\n");
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (SILENT.contains(local)) silent--;
        if (naming && local.equals("h1")) {
            naming = false;
            name = heading.toString().strip();
            heading.setLength(0);
        } else if (local.equals("td") || local.equals("th")) text.append("  ");
        else if (BLOCKS.contains(local)) text.append("\n\n");
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (silent > 0) return;
        taken += length;
        (naming ? heading : text).append(letters, from, length);
        if (taken > most) {
            end();
            throw new Enough();
        }
        part(LONGEST);
    }

    @Override
    public void ignorableWhitespace(char[] letters, int from, int length) {
        if (silent == 0) text.append(' ');
    }

    /** The last page is told even where it has no words, so that it is known how many there are. */
    @Override
    public void endDocument() throws SAXException {
        if (!end() && kind.hasPages() && told > 0) tell("");
    }

    private static boolean isPage(String local, Attributes attributes) {
        return local.equals("div") && "page".equals(attributes.getValue("class"));
    }

    /** What stands before the first page belongs to it. */
    private void begin() throws SAXException {
        if (begun++ == 0) return;
        end();
        name = null;
        number++;
    }

    /** What has no pages is told in parts, and so is a long sheet, under its name. */
    private void part(int length) throws SAXException {
        if (kind.hasPages() || naming || text.length() < length) return;
        if (end()) number++;
    }

    /** Whether there was anything to tell. */
    private boolean end() throws SAXException {
        var said = tidy(text);
        text.setLength(0);
        while (said.length() > LONGEST) {
            var space = said.lastIndexOf(' ', LONGEST);
            var cut = space > PART ? space : LONGEST;
            tell(said.substring(0, cut));
            if (kind.hasPages()) {
                left = true;
                return true;
            }
            number++;
            said = said.substring(cut).strip();
        }
        if (said.isEmpty()) return false;
        tell(said);
        return true;
    }

    private void tell(String said) throws SAXException {
        if (told++ == MOST_PAGES) throw new Enough();
        pages.accept(new DocumentPage(number, name, said));
    }

    private static String tidy(CharSequence words) {
        return words.toString()
                .replace("\u0000", "")
                .replace('\r', '\n')
                .replaceAll("[ \\t\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
