package org.trialogue.drafting.importing;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.domain.Counting;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a document of the paragraphs of a file. A numbered paragraph becomes a provision without its typed number, as the portal numbers;
 * where the file leaves out or starts again a count, the provision or the part says so. "(a)" under a provision becomes part of it.
 */
final class Assembly {

    private final DocumentJson json;
    private final ArrayNode blocks;
    private @Nullable ArrayNode provision;
    private @Nullable ArrayNode innermost;
    private @Nullable ArrayNode letters;
    private @Nullable ArrayNode item;
    private @Nullable ArrayNode romans;
    private @Nullable ArrayNode bullets;
    private @Nullable ArrayNode quote;
    private @Nullable Change change;
    private int lastNumber;
    private int lastLetter;
    private int lastRoman;

    private Assembly(Supplier<String> ids, Signature signature, CitedLinks cited) {
        json = new DocumentJson(ids, signature, cited);
        blocks = json.list();
    }

    /** A document, and where in it the words are that comments are about. */
    record Assembled(ObjectNode document, CommentSpots spots) {}

    /** The document of a file, each block with a key from the supplier; its title stays empty where the file has none. */
    static Assembled of(Source source, Supplier<String> ids, Signature signature, CitedLinks cited) {
        var assembly = new Assembly(ids, signature, cited);
        var title = TitleLine.of(source.paragraphs());
        var words = title.map(Paragraph::words).orElseGet(() -> Words.of(""));
        var head = assembly.json.inline("title", words);
        assembly.addAll(source.paragraphs().stream()
                .filter(paragraph -> title.isEmpty() || paragraph != title.get())
                .toList());
        return new Assembled(assembly.json.document(head, assembly.blocks), assembly.json.spots());
    }

    private void addAll(List<Paragraph> paragraphs) {
        var parts = new Parts(paragraphs);
        for (int at = 0; at < paragraphs.size(); at++) {
            climb(paragraphs.get(at), at, parts);
            var brackets = Bracketing.at(paragraphs, at);
            if (brackets.isPresent()) {
                bracket(brackets.get(), paragraphs.get(at).under());
                at += brackets.get().length() - 1;
            } else {
                add(paragraphs.get(at));
            }
        }
    }

    /** What is set in less than the part before it belongs to the one around that, where no more of its parts follow. */
    private void climb(Paragraph paragraph, int at, Parts parts) {
        if (!paragraph.under() || Parts.is(paragraph) || innermost == null) return;
        if (paragraph.depth() == 1 && item != null && !parts.follow(at, false)) {
            innermost = provision;
            letters = null;
            item = null;
            romans = null;
            bullets = null;
        } else if (paragraph.depth() == 2 && innermost != item && item != null && !parts.follow(at, true)) {
            innermost = item;
            romans = null;
            bullets = null;
        }
    }

    private void bracket(Bracketing.Bracketed brackets, boolean under) {
        change = brackets.change();
        quote = null;
        var wordings = json.list();
        for (var worded : brackets.wordings()) {
            var paragraphs = json.list();
            worded.paragraphs().forEach(words -> paragraphs.add(json.inline("paragraph", words)));
            wordings.add(
                    json.changed(json.wording(worded.holder(), paragraphs), change == null ? worded.change() : null));
        }
        placed(json.block("bracket", wordings), under);
    }

    /** Set in, a block belongs to the provision or the part before it. */
    private void placed(ObjectNode block, boolean under) {
        if (under && innermost != null) innermost.add(changed(block));
        else top(block);
        bullets = null;
    }

    private void add(Paragraph paragraph) {
        change = paragraph.change();
        if (paragraph.kind() != Kind.QUOTE) quote = null;
        switch (paragraph.kind()) {
            case TITLE, HEADING_1 -> heading(1, paragraph.words());
            case HEADING_2 -> heading(2, paragraph.words());
            case HEADING_3 -> heading(3, paragraph.words());
            case NUMBERED -> provision(paragraph.number(), paragraph.words());
            case LETTERED -> lettered(paragraph.number(), paragraph.words());
            case ROMAN -> roman(paragraph.number(), paragraph.words());
            case BULLET -> bullet(paragraph.words());
            case QUOTE -> quote(paragraph);
            case TABLE -> table(Objects.requireNonNull(paragraph.table()), paragraph.under());
            case PLAIN -> plain(paragraph);
        }
    }

    private void plain(Paragraph paragraph) {
        var words = paragraph.words();
        var typed = Numbering.typed(words.text());
        if (typed.isPresent() && Numbering.opens(typed.get(), lastNumber)) {
            provision(typed.get().value(), words.without(typed.get().length()));
        } else if (typed.isPresent() && typed.get().letter() && fits(typed.get().value())) {
            lettered(typed.get().value(), words.without(typed.get().length()));
        } else if (item != null
                && Numbering.roman(words.text()).filter(this::fits).isPresent()) {
            var roman = Numbering.roman(words.text()).orElseThrow();
            roman(roman.value(), words.without(roman.length()));
        } else if (paragraph.under() && innermost != null) {
            innermost.add(changed(json.inline("paragraph", words)));
            bullets = null;
        } else {
            top(json.inline("paragraph", words));
        }
    }

    private void provision(int number, Words words) {
        var content = json.list().add(json.inline("paragraph", words));
        var block = json.block("provision", content);
        if (number != lastNumber + 1) json.restart(block, number);
        top(block);
        provision = content;
        innermost = content;
        lastNumber = number;
    }

    private void lettered(int letter, Words words) {
        if (provision == null) {
            top(json.inline("paragraph", words.after("(" + Counting.letters(letter) + ") ")));
            return;
        }
        if (letters == null || (letter == 1 && !fits(letter))) {
            letters = json.list();
            provision.add(json.block("sub_provisions", letters));
            lastLetter = 0;
        }
        item = json.list().add(json.inline("paragraph", words));
        innermost = item;
        letters.add(changed(part(item, letter, lastLetter)));
        lastLetter = letter;
        lastRoman = 0;
        romans = null;
        bullets = null;
    }

    /** A third level: (i), (ii) under (a). Where there is no second, it is an ordinary paragraph with its number. */
    private void roman(int number, Words words) {
        if (item == null || provision == null) {
            top(json.inline("paragraph", words.after("(" + Counting.roman(number) + ") ")));
            return;
        }
        if (romans == null) {
            romans = json.list();
            item.add(json.block("sub_provisions", romans));
            lastRoman = 0;
        }
        innermost = json.list().add(json.inline("paragraph", words));
        romans.add(changed(part(innermost, number, lastRoman)));
        lastRoman = number;
        bullets = null;
    }

    /** Where the count does not go on from the one before, the part says so. */
    private ObjectNode part(ArrayNode content, int number, int last) {
        var part = json.block("sub_provision", content);
        return number == last + 1 || number == 0 ? part : json.restart(part, number);
    }

    private boolean fits(int letter) {
        return provision != null && letter == lastLetter + 1;
    }

    private boolean fits(Numbering.Typed roman) {
        return roman.follows(lastRoman);
    }

    private void bullet(Words words) {
        if (bullets == null) {
            bullets = json.list();
            var list = json.block("bullet_list", bullets);
            if (innermost == null) blocks.add(list);
            else innermost.add(list);
        }
        bullets.add(changed(json.block("list_item", json.list().add(json.inline("paragraph", words)))));
    }

    private void quote(Paragraph paragraph) {
        if (quote != null) {
            quote.add(changed(json.inline("paragraph", paragraph.words())));
            return;
        }
        quote = json.list().add(json.inline("paragraph", paragraph.words()));
        placed(json.block("quote", quote), paragraph.under());
    }

    private void table(Table table, boolean under) {
        var rows = json.list();
        for (var row : table.rows()) {
            var cells = json.list();
            row.cells().forEach(cell -> cells.add(cell(cell)));
            rows.add(json.changed(json.block("table_row", cells), row.change()));
        }
        placed(json.block("table", rows), under);
    }

    private ObjectNode cell(Table.Cell cell) {
        var paragraphs = json.list();
        cell.paragraphs().forEach(words -> paragraphs.add(json.inline("paragraph", words)));
        return json.cell(cell.heading(), cell.columns(), cell.rows(), paragraphs);
    }

    private void heading(int level, Words words) {
        top(json.heading(level, words));
    }

    private ObjectNode changed(ObjectNode block) {
        return json.changed(block, change);
    }

    private void top(ObjectNode block) {
        blocks.add(changed(block));
        provision = null;
        innermost = null;
        letters = null;
        romans = null;
        item = null;
        bullets = null;
        lastLetter = 0;
    }
}
