package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.SetAside;

/** The draft amendments of a list that were set aside, folded away below it, each with the reason. */
final class SetAsideDrafts {

    private SetAsideDrafts() {}

    /** The others. */
    static List<DraftAmendment> without(List<DraftAmendment> all) {
        return all.stream().filter(draft -> draft.setAside() == null).toList();
    }

    /**
     * Those; empty when there is none.
     *
     * @param besides where each belongs, as the list says it of the others
     */
    static Optional<Details> of(List<DraftAmendment> all, Function<DraftAmendment, String> besides) {
        var rows = new Div();
        for (var draft : all)
            if (draft.setAside() instanceof SetAside aside)
                rows.add(new AmendmentRow(draft, besides.apply(draft) + " · " + aside.reason()));
        var count = rows.getComponentCount();
        if (count == 0) return Optional.empty();
        var folded = new Details(UI.getCurrent().getTranslation("drafting.amendments.set-aside", count), rows);
        folded.addClassName("tri-set-aside");
        return Optional.of(folded);
    }
}
