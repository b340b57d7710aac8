package org.trialogue.drafting.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a document of the paragraphs of a file. A numbered paragraph becomes a provision without its typed number, as the portal numbers;
 * where the file leaves out or starts again a count, the provision says so. "(a)" under a provision becomes part of it.
 */
final class Assembly {

    private static final int SHORT = 150;

    private final DocumentJson json;
    private final ArrayNode blocks;
    private @Nullable ArrayNode provision;
    private @Nullable ArrayNode innermost;
    private @Nullable ArrayNode letters;
    private @Nullable ArrayNode bullets;
    private int lastNumber;
    private int lastLetter;

    private Assembly(Supplier<String> ids) {
        json = new DocumentJson(ids);
        blocks = json.list();
    }

    /** The document of a file, each block with a key from the supplier. */
    static ObjectNode of(Source source, String otherwiseTitled, Supplier<String> ids) {
        var assembly = new Assembly(ids);
        var title = title(source.paragraphs());
        var words = title.map(Paragraph::words).orElseGet(() -> Words.of(otherwiseTitled));
        var head = assembly.json.inline("title", words);
        source.paragraphs().stream()
                .filter(paragraph -> title.isEmpty() || paragraph != title.get())
                .forEach(assembly::add);
        return assembly.json.document(head, assembly.blocks);
    }

    /** What the file calls its title, or a first short line that is no sentence; never all there is. */
    static Optional<Paragraph> title(List<Paragraph> paragraphs) {
        if (paragraphs.size() < 2) return Optional.empty();
        var first = paragraphs.getFirst();
        var text = first.words().text();
        var line = first.kind() == Kind.PLAIN
                && text.length() <= SHORT
                && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0
                && Numbering.typed(text).isEmpty();
        return line || first.kind() == Kind.TITLE || first.kind() == Kind.HEADING_1
                ? Optional.of(first)
                : Optional.empty();
    }

    private void add(Paragraph paragraph) {
        switch (paragraph.kind()) {
            case TITLE, HEADING_1 -> heading(1, paragraph.words());
            case HEADING_2 -> heading(2, paragraph.words());
            case HEADING_3 -> heading(3, paragraph.words());
            case NUMBERED -> provision(paragraph.number(), paragraph.words());
            case LETTERED -> lettered(paragraph.number(), paragraph.words());
            case BULLET -> bullet(paragraph.words());
            case PLAIN -> plain(paragraph.words());
        }
    }

    private void plain(Words words) {
        var typed = Numbering.typed(words.text());
        if (typed.isPresent() && Numbering.opens(typed.get(), lastNumber)) {
            provision(typed.get().value(), words.without(typed.get().length()));
        } else if (typed.isPresent() && typed.get().letter() && fits(typed.get().value())) {
            lettered(typed.get().value(), words.without(typed.get().length()));
        } else {
            top(json.block("paragraph", json.inlines(words)));
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
        if (!fits(letter) || provision == null) {
            top(json.block("paragraph", json.inlines(Words.of("(" + (char) ('a' + letter - 1) + ") " + words.text()))));
            return;
        }
        if (letters == null) {
            letters = json.list();
            provision.add(json.block("sub_provisions", letters));
        }
        innermost = json.list().add(json.inline("paragraph", words));
        letters.add(json.block("sub_provision", innermost));
        lastLetter = letter;
        bullets = null;
    }

    private boolean fits(int letter) {
        return provision != null && letter == lastLetter + 1 && letter <= 26;
    }

    private void bullet(Words words) {
        if (bullets == null) {
            bullets = json.list();
            var list = json.block("bullet_list", bullets);
            if (innermost == null) blocks.add(list);
            else innermost.add(list);
        }
        bullets.add(json.block("list_item", json.list().add(json.inline("paragraph", words))));
    }

    private void heading(int level, Words words) {
        top(json.heading(level, words));
    }

    private void top(ObjectNode block) {
        blocks.add(block);
        provision = null;
        innermost = null;
        letters = null;
        bullets = null;
        lastLetter = 0;
    }
}
