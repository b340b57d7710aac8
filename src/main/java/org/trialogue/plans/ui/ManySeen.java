package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.plans.Difference;
import org.trialogue.plans.ManyPreview;
import org.trialogue.plans.ManyPreview.Done;
import org.trialogue.plans.ManyPreview.Refused;

/** What doing something to several commitments comes to: first what is refused and why, then what changes. */
final class ManySeen extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient DifferenceWords words;

    ManySeen(ManyPreview preview) {
        words = new DifferenceWords((key, arguments) -> getTranslation(key, arguments), getLocale(), preview.names());
        addClassName("tri-many-seen");
        var refused = preview.refused();
        if (!refused.isEmpty()) {
            add(new H3(getTranslation("plans.many.refused", refused.size())));
            var list = new UnorderedList();
            refused.stream().limit(SHOWN).forEach(each -> list.add(item(each)));
            add(list);
            more(refused.size());
        }
        var done = preview.done();
        add(new H3(getTranslation("plans.many.done-to", done.size())));
        var list = new UnorderedList();
        done.stream().limit(SHOWN).forEach(each -> list.add(item(each)));
        add(list);
        more(done.size());
    }

    private void more(int number) {
        if (number > SHOWN) add(new Paragraph(getTranslation("plans.many.more", number - SHOWN)));
    }

    private ListItem item(Refused refused) {
        var why =
                new Div(getTranslation(refused.why().messageKey(), refused.why().arguments()));
        why.addClassName("tri-quiet");
        return new ListItem(new Span(refused.sentence()), why);
    }

    private ListItem item(Done done) {
        var item = new ListItem(new Span(done.sentence()));
        done.differences().forEach(each -> item.add(changed(each)));
        return item;
    }

    private Div changed(Difference difference) {
        var line = new Div(getTranslation(
                "membership.record.from-to",
                words.aspect(difference.aspect()),
                words.content(difference.before()),
                words.content(difference.after())));
        line.addClassName("tri-quiet");
        return line;
    }
}
