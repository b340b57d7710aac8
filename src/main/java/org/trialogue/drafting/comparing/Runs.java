package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.drafting.comparing.Run.Deleted;
import org.trialogue.drafting.comparing.Run.Inserted;
import org.trialogue.drafting.comparing.Run.Kept;

/** Gathers what became of the words of a line: what went stands before what came in its place. */
final class Runs {

    private final List<Run> runs = new ArrayList<>();
    private final List<Word> kept = new ArrayList<>();
    private final List<Word> deleted = new ArrayList<>();
    private final List<Word> inserted = new ArrayList<>();

    private Runs() {}

    static List<Run> between(List<Word> before, List<Word> now) {
        var runs = new Runs();
        var b = 0;
        var n = 0;
        for (var common : Difference.common(before, now)) {
            runs.change(before.subList(b, common.before()), now.subList(n, common.now()));
            b = common.before() + common.length();
            n = common.now() + common.length();
            runs.kept.addAll(before.subList(common.before(), b));
        }
        runs.change(before.subList(b, before.size()), now.subList(n, now.size()));
        runs.flush();
        return runs.runs;
    }

    private void change(List<Word> gone, List<Word> come) {
        if (gone.isEmpty() && come.isEmpty()) return;
        if (isBridge()) {
            deleted.addAll(kept);
            inserted.addAll(kept);
            kept.clear();
        } else if (!kept.isEmpty()) flush();
        deleted.addAll(gone);
        inserted.addAll(come);
    }

    /** A space alone between two changes joins them: words that were replaced one by one read as one passage. */
    private boolean isBridge() {
        return !deleted.isEmpty()
                && !inserted.isEmpty()
                && !kept.isEmpty()
                && kept.stream().allMatch(Word::isSpace);
    }

    private void flush() {
        if (!deleted.isEmpty()) runs.add(new Deleted(deleted));
        if (!inserted.isEmpty()) runs.add(new Inserted(inserted));
        if (!kept.isEmpty()) runs.add(new Kept(kept));
        deleted.clear();
        inserted.clear();
        kept.clear();
    }
}
