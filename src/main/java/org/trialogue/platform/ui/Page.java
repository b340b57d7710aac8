package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The frame of every page: the way that led here, one title, at most one primary action, then what the page is about. */
public abstract class Page extends Composite<Section> implements HasDynamicTitle, HasComponents {

    private static final long serialVersionUID = 1L;

    private static final Pattern WORKSPACE = Pattern.compile("workspaces/([0-9a-f-]{36})");

    private final Nav trail = new Nav();
    private final Div beside = new Div();
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();
    private @Nullable String workspace;

    /** An empty page; the title is set once what it shows is known. */
    protected Page() {
        trail.addClassName("tri-trail");
        trail.getElement().setAttribute("aria-label", getTranslation("platform.trail"));
        trail.setVisible(false);
        lead.addClassName("tri-lead");
        lead.setVisible(false);
        actions.addClassName("tri-actions");
        var words = new Div(title, lead);
        var head = new Header(words, actions);
        head.addClassName("tri-page-head");
        getContent().addClassName("tri-page");
        var way = new Div(trail, beside);
        way.addClassName("tri-way");
        getContent().add(way, head);
    }

    /** Sets the page's title, which the browser's tab shows too. */
    protected final void titled(String text) {
        title.setText(text);
        title.getElement().removeAttribute("lang");
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** Sets a title that is written in this language, whatever the reader's is. */
    protected final void titled(String text, Locale language) {
        titled(text);
        InLanguage.of(language, title);
    }

    /** Sets the line under the title. */
    protected final void led(String text) {
        lead.setText(text);
        lead.setVisible(!text.isBlank());
    }

    /** Adds a step of the way that led here, the widest first. */
    protected final void under(String text, String address) {
        trail.add(new Anchor(address, text));
        trail.setVisible(true);
        var within = WORKSPACE.matcher(address);
        if (within.matches()) workspace = within.group(1);
    }

    /** The key of the working group in whose workspace the page stands; empty where it stands in none. */
    public final Optional<String> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** Puts something small beside the way that led here, in the place of what was there. */
    public final void besideTrail(Component... small) {
        beside.removeAll();
        beside.add(small);
    }

    /** Puts actions beside the title; the first one is the page's primary one. */
    protected final void acts(Component... buttons) {
        actions.add(buttons);
    }

    /** A part of the page under its heading. */
    protected final Section part(String titleKey, Component... content) {
        var part = new Section(new H2(getTranslation(titleKey)));
        part.add(content);
        part.addClassName("tri-part");
        return part;
    }

    /** Takes away everything but the head, so that the page can be built anew. */
    protected final void cleared() {
        getContent().getChildren().skip(2).toList().forEach(getContent()::remove);
        actions.removeAll();
        trail.removeAll();
        workspace = null;
        trail.setVisible(false);
    }

    @Override
    public void add(Component... components) {
        getContent().add(components);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Trialogue";
    }
}
