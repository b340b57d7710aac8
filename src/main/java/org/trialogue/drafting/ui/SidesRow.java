package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
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

/** What became of a line: as it was on one side, as it is on the other. */
class SidesRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SidesRow(Row row) {
        getContent().addClassNames("tri-cmp-row", "tri-cmp-sides");
        switch (row) {
            case Same(var before, var now) -> sides(ComparedWords.plain(before), ComparedWords.plain(now));
            case Changed(var before, var now, var runs) ->
                sides(
                        new ComparedWords(before, before.number(), without(runs, Run.Inserted.class)),
                        new ComparedWords(now, now.number(), without(runs, Run.Deleted.class)));
            case Inserted(var now) -> sides(new Div(), line(now, new Run.Inserted(now.words())));
            case Deleted(var before) -> sides(line(before, new Run.Deleted(before.words())), new Div());
            case MovedAway(var before, var now) ->
                sides(noted("drafting.compare.moved-away", ComparedWords.plain(before)), new Div());
            case MovedHere(var before, var now, var runs) ->
                sides(new Div(), noted("drafting.compare.moved-here", new ComparedWords(now, now.number(), runs)));
        }
        if (!(row instanceof Same)) getContent().addClassName("tri-cmp-other");
    }

    private void sides(Component before, Component now) {
        getContent().add(before, now);
    }

    private Component noted(String key, Component line) {
        var note = InLanguage.of(getLocale(), new Span(getTranslation(key)));
        note.addClassName("tri-cmp-note");
        return new Div(note, line);
    }

    private static List<Run> without(List<Run> runs, Class<? extends Run> kind) {
        return runs.stream().filter(run -> !kind.isInstance(run)).toList();
    }

    private static ComparedWords line(Line line, Run run) {
        return new ComparedWords(line, line.number(), List.of(run));
    }
}
