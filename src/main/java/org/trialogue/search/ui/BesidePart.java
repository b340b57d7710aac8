package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.platform.ui.Moment;
import org.trialogue.search.BesideIndex.Answer;
import org.trialogue.search.BesideIndex.Beside;
import org.trialogue.search.BesideIndex.Place;
import org.trialogue.search.Hit;

/** What was found in the reader's own rooms, in a block of its own: it is in no index, and in none of the page's counts. */
final class BesidePart extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    BesidePart(Answer answer) {
        var heading = new H2(getTranslation("search.beside"));
        heading.setId("search-beside");
        var about = new Paragraph(getTranslation("search.beside.about"));
        about.addClassName("tri-foot");
        getContent().add(heading, about);
        getContent().addClassName("tri-beside-index");
        getContent().getElement().setAttribute("aria-labelledby", "search-beside");
        if (answer.found().isEmpty()) getContent().add(new Paragraph(getTranslation("search.beside.nothing")));
        else getContent().add(list(answer.found()));
        if (!answer.further().isEmpty()) getContent().add(further(answer.further()));
    }

    private UnorderedList list(List<Beside> found) {
        var list = new UnorderedList();
        list.addClassName("tri-hits");
        found.forEach(one -> list.add(item(one)));
        return list;
    }

    private Paragraph further(List<Place> places) {
        var further = new Paragraph(new Span(getTranslation("search.beside.texts")));
        places.forEach(place -> further.add(there(place)));
        further.addClassName("tri-foot");
        return further;
    }

    private Anchor there(Place place) {
        var there = new Anchor(place.search(), place.name());
        there.getElement().setAttribute("aria-label", getTranslation("search.beside.there", place.name()));
        return there;
    }

    private ListItem item(Beside one) {
        var foot = new Paragraph(new Span(one.kind()), there(one.place()), new Moment(one.at()));
        foot.addClassName("tri-foot");
        var item = new ListItem();
        item.add(words(one));
        item.add(foot);
        item.addClassName("tri-hit");
        return item;
    }

    /** What is found by its title, as a thread or a file is, says it once. */
    private static Component[] words(Beside one) {
        var title = new Anchor(one.link());
        var said = one.passage().stream().map(Hit.Span::text).collect(Collectors.joining());
        if (said.equals(one.title())) {
            FoundWords.fill(title, one.passage());
            return new Component[] {new H3(title)};
        }
        title.setText(one.title());
        var passage = new Paragraph();
        passage.addClassName("tri-passage");
        FoundWords.fill(passage, one.passage());
        return new Component[] {new H3(title), passage};
    }
}
