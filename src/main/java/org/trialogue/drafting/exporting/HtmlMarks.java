package org.trialogue.drafting.exporting;

import java.util.List;
import java.util.Optional;

/** The marks of words as HTML writes them, which Markdown takes too. */
final class HtmlMarks {

    private record Tag(String mark, String name) {}

    private static final List<Tag> TAGS = List.of(
            new Tag("subscript", "sub"),
            new Tag("superscript", "sup"),
            new Tag("underline", "u"),
            new Tag("em", "em"),
            new Tag("strong", "strong"),
            new Tag("deletion", "del"),
            new Tag("insertion", "ins"));

    private HtmlMarks() {}

    /** The words within the tags of their marks, the innermost first. */
    static String around(Inline inline, String words) {
        var marked = words;
        for (var tag : TAGS)
            if (inline.is(tag.mark())) marked = "<" + tag.name() + ">" + marked + "</" + tag.name() + ">";
        return marked;
    }

    /** The words as a link, where they are one; the pattern takes the address and the words. */
    static Optional<String> linked(Inline inline, String words, String pattern) {
        return inline.mark("link").map(link -> pattern.formatted(link.attrs().string("href"), words));
    }
}
