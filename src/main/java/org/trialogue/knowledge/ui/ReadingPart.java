package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Tag;
import org.trialogue.knowledge.Tags;
import org.trialogue.standards.Concepts;

/** What we read out of a practice: its tags, each of which finds its like, and says where we only conclude it. */
final class ReadingPart extends Composite<DescriptionList> {

    private static final long serialVersionUID = 1L;

    ReadingPart(Reading reading, Concepts concepts) {
        getContent().addClassName("tri-reading");
        for (var facet : Reading.FACETS) {
            var tags = reading.tags(facet);
            if (tags.isEmpty()) continue;
            var list = new UnorderedList();
            list.addClassName("tri-tags");
            for (var tag : tags) list.add(item(facet, tag, concepts));
            getContent().add(new Term(getTranslation("knowledge.read." + facet)), new Description(list));
        }
    }

    private ListItem item(String facet, Tag tag, Concepts concepts) {
        var word = concepts.label(Tags.vocabulary(facet), tag.key(), getLocale());
        var item = new ListItem(new Anchor("library?" + facet + "=" + tag.key(), word));
        if (tag.basis() == Basis.INFERRED) item.add(inferred());
        return item;
    }

    private Component inferred() {
        var mark = new Span(getTranslation("knowledge.read.inferred"));
        mark.addClassName("tri-inferred");
        return mark;
    }
}
