package org.trialogue.drafting.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.drafting.amending.Sentence.Form;
import org.trialogue.drafting.comparing.Run;
import org.trialogue.drafting.comparing.Word;

/** Says what is done to the words of one line. */
final class LineSentences {

    private final Place place;
    private final Anchors anchors;
    private final List<Sentence> said = new ArrayList<>();
    private int at;

    private LineSentences(Place place, String line) {
        this.place = place;
        this.anchors = new Anchors(line);
    }

    /** One sentence for each passage that goes, comes or does both; none for blanks alone. */
    static List<Sentence> of(Place place, List<Run> runs) {
        var line = runs.stream()
                .filter(run -> !(run instanceof Run.Inserted))
                .map(LineSentences::text)
                .collect(Collectors.joining());
        var sentences = new LineSentences(place, line);
        for (int i = 0; i < runs.size(); i++) sentences.say(runs, i);
        return sentences.said;
    }

    /** What comes in the place of words that go is said with them. */
    private void say(List<Run> runs, int i) {
        var text = text(runs.get(i));
        switch (runs.get(i)) {
            case Run.Kept kept -> at += text.length();
            case Run.Deleted gone -> {
                goes(text, i + 1 < runs.size() && runs.get(i + 1) instanceof Run.Inserted come ? text(come) : "");
                at += text.length();
            }
            case Run.Inserted come -> {
                if (i == 0 || !(runs.get(i - 1) instanceof Run.Deleted)) comes(text);
            }
        }
    }

    private static String text(Run run) {
        return run.words().stream().map(Word::text).collect(Collectors.joining());
    }

    private void goes(String gone, String come) {
        var old = gone.strip();
        var words = come.strip();
        if (old.equals(words)) {
            if (!old.isEmpty()) said.add(new Sentence(Form.RESHAPE, place, null, "", old, ""));
        } else if (old.isEmpty()) comes(come);
        else {
            var anchor = anchors.isOnce(old) ? "" : anchors.before(at);
            said.add(new Sentence(form(words, anchor), place, null, anchor, old, words));
        }
    }

    private static Form form(String come, String anchor) {
        if (come.isEmpty()) return anchor.isEmpty() ? Form.DELETE : Form.DELETE_AFTER;
        return anchor.isEmpty() ? Form.REPLACE : Form.REPLACE_AFTER;
    }

    private void comes(String come) {
        var words = come.strip();
        if (words.isEmpty()) return;
        var before = anchors.before(at);
        var after = anchors.after(at);
        if (!before.isEmpty()) said.add(new Sentence(Form.INSERT_AFTER, place, null, before, "", words));
        else if (!after.isEmpty()) said.add(new Sentence(Form.INSERT_BEFORE, place, null, after, "", words));
        else said.add(new Sentence(Form.INSERT, place, null, "", "", words));
    }
}
