package org.trialogue.drafting.importing;

import java.util.Optional;
import org.trialogue.drafting.importing.Numbering.Typed;

/** How far the typed numbers of the paragraphs so far have counted. */
final class Counted {

    private boolean any;
    private int number;
    private int letter;
    private int aboveRoman;

    /** Takes in one more paragraph. */
    void add(String paragraph) {
        var typed = Numbering.typed(paragraph);
        any = true;
        typed.filter(each -> !each.letter()).ifPresent(each -> number = each.value());
        typed.ifPresent(each -> letter = each.letter() ? each.value() : 0);
        if (Numbering.roman(paragraph).isEmpty()) aboveRoman = valueOf(typed.filter(Typed::letter));
    }

    /** Whether there was a paragraph. */
    boolean any() {
        return any;
    }

    /** The last number, or the last letter unless a number came after it; 0 for none. The paragraph that is open comes last. */
    int last(boolean letters, Optional<Typed> open) {
        if (open.isPresent() && open.get().letter() == letters)
            return open.get().value();
        if (open.isPresent() && letters) return 0;
        return letters ? letter : number;
    }

    /** The last letter under which Roman numbers were counted; 0 for none. */
    int aboveRoman() {
        return aboveRoman;
    }

    private static int valueOf(Optional<Typed> typed) {
        return typed.map(Typed::value).orElse(0);
    }
}
