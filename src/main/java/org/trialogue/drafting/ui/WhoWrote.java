package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.trialogue.drafting.Authored;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** Says of the passage at the cursor who wrote it: member, group, capacity, organization and time, run by run. */
class WhoWrote extends Composite<Aside> {

    private static final long serialVersionUID = 1L;
    private static final int QUOTE = 60;

    private final Div lines = new Div();

    WhoWrote() {
        getContent().addClassName("tri-wrote");
        var title = new H2(getTranslation("drafting.text.wrote"));
        getContent().add(title, lines);
        lines.add(new Paragraph(getTranslation("drafting.text.wrote.ask")));
    }

    void show(List<Authored> passage) {
        lines.removeAll();
        if (passage.isEmpty()) lines.add(new Paragraph(getTranslation("drafting.text.wrote.ask")));
        passage.forEach(run -> lines.add(line(run)));
    }

    private Component line(Authored run) {
        var name = new Span(run.imported() ? getTranslation("drafting.text.wrote.imported", run.name()) : run.name());
        name.addClassName("tri-strong");
        var of = new Span(Objects.requireNonNullElse(run.organization(), ""));
        var when = new Moment(run.at());
        when.addClassName("tri-quiet");
        var who = new Div(SideMark.acting(run.by().affiliation(), run.by().capacity()), name, of, when);
        who.addClassName("tri-wrote-who");
        var words = new Paragraph(quoted(run.words().strip()));
        words.addClassName("tri-wrote-words");
        words.getElement().setAttribute("dir", "auto");
        var line = new Div(words, who);
        line.addClassNames("tri-wrote-line", "tri-by-" + run.by().affiliation().key());
        return line;
    }

    private static String quoted(String words) {
        return words.length() <= QUOTE
                ? words
                : words.substring(0, QUOTE / 2) + " … " + words.substring(words.length() - QUOTE / 2);
    }
}
