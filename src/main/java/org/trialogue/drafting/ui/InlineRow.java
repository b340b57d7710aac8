package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialogue.drafting.comparing.Line;
import org.trialogue.drafting.comparing.Row;
import org.trialogue.drafting.comparing.Row.Changed;
import org.trialogue.drafting.comparing.Row.Deleted;
import org.trialogue.drafting.comparing.Row.Inserted;
import org.trialogue.drafting.comparing.Row.MovedAway;
import org.trialogue.drafting.comparing.Row.MovedHere;
import org.trialogue.drafting.comparing.Row.Same;
import org.trialogue.drafting.comparing.Run;
import org.trialogue.platform.ui.InLanguage;

/** What became of a line, both versions in one. */
class InlineRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    InlineRow(Row row) {
        getContent().addClassName("tri-cmp-row");
        switch (row) {
            case Same(var before, var now) -> getContent().add(ComparedWords.plain(now));
            case Changed(var before, var now, var runs) -> changed(before, now, runs);
            case Inserted(var now) -> told("drafting.compare.new", line(now, new Run.Inserted(now.words())));
            case Deleted(var before) -> told("drafting.compare.gone", line(before, new Run.Deleted(before.words())));
            case MovedAway(var before, var now) -> away(before);
            case MovedHere(var before, var now, var runs) ->
                told("drafting.compare.moved-here", new ComparedWords(now, now.number(), runs));
        }
    }

    private void changed(Line before, Line now, List<Run> runs) {
        var line = new ComparedWords(now, now.number(), runs);
        if (before.words().equals(now.words())) told("drafting.compare.reshaped", line);
        else told("drafting.compare.changed", line);
    }

    private void away(Line before) {
        var line = new ComparedWords(before, before.number(), List.of(new Run.Kept(before.words())));
        line.addClassName("tri-cmp-away");
        told("drafting.compare.moved-away", line);
    }

    private void told(String key, ComparedWords line) {
        var note = InLanguage.of(getLocale(), new Span(getTranslation(key)));
        note.addClassName("tri-cmp-note");
        getContent().add(note, line);
        getContent().addClassName("tri-cmp-other");
    }

    private static ComparedWords line(Line line, Run run) {
        return new ComparedWords(line, line.number(), List.of(run));
    }
}
