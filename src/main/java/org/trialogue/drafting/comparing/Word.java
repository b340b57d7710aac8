package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.trialogue.drafting.exporting.Inline;
import org.trialogue.prosemirror.Mark;

/**
 * A word, the space between two, or a sign.
 *
 * @param form the names of the marks on it; the same word in another form is another word
 */
public record Word(String text, List<String> form) {

    /** The form of what stands in a note at the foot of the page. */
    public static final String NOTE = "note";

    private static final Pattern PARTS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,-][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    /** Keeps its own copy. */
    public Word {
        form = List.copyOf(form);
    }

    /** Whether it has this form. */
    public boolean is(String name) {
        return form.contains(name);
    }

    /** Whether there is nothing to read in it. */
    boolean isSpace() {
        return text.isBlank();
    }

    static List<Word> of(List<Inline> line) {
        var words = new ArrayList<Word>();
        for (var inline : line) add(inline, List.of(), words);
        return words;
    }

    private static void add(Inline inline, List<String> around, List<Word> words) {
        var form = new ArrayList<>(around);
        for (var mark : inline.marks()) form.add(name(mark));
        switch (inline) {
            case Inline.Words(var text, var marks) ->
                PARTS.matcher(text).results().forEach(part -> words.add(new Word(part.group(), form)));
            case Inline.Break(var marks) -> words.add(new Word("\n", form));
            case Inline.Note(var said, var marks) -> {
                form.add(NOTE);
                words.add(new Word("[", form));
                for (var each : said) add(each, form, words);
                words.add(new Word("]", form));
            }
        }
    }

    /** A link to elsewhere is another link. */
    private static String name(Mark mark) {
        var name = mark.type().name();
        return name.equals("link") ? name + " " + mark.attrs().string("href") : name;
    }
}
