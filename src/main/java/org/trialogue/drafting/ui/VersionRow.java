package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.TextVersion;
import org.trialogue.drafting.domain.Milestone;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** One version: what it is, who made it that and when, and what can be done with it. */
class VersionRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final int number;

    VersionRow(OpenedText opened, TextVersion version, boolean nameless, Deeds deeds) {
        this.number = version.number();
        var newest = opened.text().version();
        var told = new Span(VersionWords.title(this, version));
        told.addClassNames("tri-strong");
        var words = new Div(told, origin(version, newest));
        if (version.what() instanceof Milestone.Reached reached && reached.reason() != null)
            words.add(new Paragraph(getTranslation("drafting.versions.reason", reached.reason())));
        var acts = new Div();
        acts.addClassName("tri-version-acts");
        if (number != newest) acts.add(comparison(opened, newest));
        if (number != newest && opened.rights().edit()) {
            if (nameless) acts.add(act("drafting.versions.name-one", "drafting.versions.name-one.of", deeds.name()));
            acts.add(act("drafting.restore", "drafting.restore.of", deeds.restore()));
        }
        add(words, acts);
        addClassName("tri-row");
        if (version.what() instanceof Milestone.Named) addClassName("tri-version-named");
    }

    /** What can be done with a version, given its number. */
    record Deeds(IntConsumer name, IntConsumer restore) {}

    private Anchor comparison(OpenedText opened, int newest) {
        return new Anchor(
                CompareAddress.of(opened.text().id(), number, newest),
                getTranslation("drafting.versions.compare", number));
    }

    private Div origin(TextVersion version, int newest) {
        var number = new Span(getTranslation("drafting.versions.number", version.number()));
        var by = version.what().by();
        var origin = new Div(
                number,
                new SideMark(by.affiliation()),
                new Span(version.name()),
                new Moment(version.what().at()));
        if (version.number() == newest) origin.addComponentAsFirst(now());
        origin.addClassNames("tri-quiet", "tri-version-origin");
        return origin;
    }

    private Span now() {
        var now = new Span(getTranslation("drafting.versions.newest"));
        now.addClassName("tri-version-now");
        return now;
    }

    private Button act(String key, String fullKey, IntConsumer deed) {
        var button = new Button(getTranslation(key), click -> deed.accept(number));
        button.setAriaLabel(getTranslation(fullKey, number));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
