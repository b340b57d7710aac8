package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialogue.drafting.application.Contributions.Contributor;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.SideMark;

/** Who had a hand in a change: each with the group and the capacity. */
class ChangedBy extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ChangedBy(List<Contributor> contributors) {
        getContent().addClassName("tri-cmp-by");
        InLanguage.of(getLocale(), getContent());
        getContent().add(new Span(getTranslation("drafting.compare.by")));
        for (var each : contributors)
            getContent()
                    .add(new Span(
                            SideMark.acting(each.by().affiliation(), each.by().capacity()), new Span(each.name())));
    }
}
