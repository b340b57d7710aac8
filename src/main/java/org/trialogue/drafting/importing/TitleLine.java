package org.trialogue.drafting.importing;

import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.importing.Source.Kind;
import org.trialogue.drafting.importing.Source.Paragraph;

/** Finds the title of a file. */
final class TitleLine {

    private static final int SHORT = 150;

    private TitleLine() {}

    /** What the file calls its title, or a first short line that is no sentence; never all there is. */
    static Optional<Paragraph> of(List<Paragraph> paragraphs) {
        if (paragraphs.size() < 2) return Optional.empty();
        var first = paragraphs.getFirst();
        var text = first.words().text();
        var line = first.kind() == Kind.PLAIN
                && !first.under()
                && text.length() <= SHORT
                && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0
                && Numbering.typed(text).isEmpty();
        return line || first.kind() == Kind.TITLE || first.kind() == Kind.HEADING_1
                ? Optional.of(first)
                : Optional.empty();
    }
}
