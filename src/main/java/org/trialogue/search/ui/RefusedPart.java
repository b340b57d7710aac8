package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.platform.ui.Moment;
import org.trialogue.search.application.Unfound;

/** What the index will not take, each with the reason, and the way to have it tried once more. */
final class RefusedPart extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    RefusedPart(long all, List<Unfound> refused, Runnable again) {
        var list = new UnorderedList();
        list.addClassName("tri-index-refused");
        for (var each : refused) list.add(line(each));
        getContent()
                .add(
                        new H2(getTranslation("search.index.refused.title", all)),
                        new Paragraph(getTranslation("search.index.refused.lead")),
                        list,
                        new Button(getTranslation("search.index.refused.again"), pressed -> again.run()));
        if (refused.size() < all)
            getContent()
                    .addComponentAtIndex(
                            3, new Paragraph(getTranslation("search.index.refused.more", refused.size(), all)));
        getContent().addClassName("tri-part");
    }

    private ListItem line(Unfound refused) {
        var kind = new Span(getTranslation(Kinds.one(refused.kind())) + " · ");
        var why = new Span(refused.why());
        why.addClassName("tri-index-why");
        return new ListItem(kind, named(refused), new Span(" · "), new Moment(refused.since()), why);
    }

    /** By its key alone where it is nothing that the reader may read. */
    private static Component named(Unfound refused) {
        var title = refused.title();
        var link = refused.link();
        return title == null || link == null ? new Span(refused.id()) : new Anchor(link, title);
    }
}
