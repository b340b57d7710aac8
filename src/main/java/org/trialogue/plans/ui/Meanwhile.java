package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import org.trialogue.platform.Refusal;

/** Where another one saved the same form first: what they saved, beside what stands here, wherever both differ; and a way to go on. */
final class Meanwhile extends Div {

    private static final long serialVersionUID = 1L;
    private static final String RULE = "plans.refused.changed-meanwhile";

    /** What stands in both forms; pressing the button saves mine over theirs. */
    Meanwhile(Component theirs, Component mine, Runnable over) {
        addClassName("tri-meanwhile");
        var said = FormWords.of(theirs);
        var here = FormWords.of(mine);
        var labels = new LinkedHashSet<>(here.keySet());
        labels.addAll(said.keySet());
        var list = new DescriptionList();
        for (var label : labels) {
            var one = said.getOrDefault(label, "");
            var other = here.getOrDefault(label, "");
            if (!one.equals(other)) list.add(new Term(label), both(one, other));
        }
        if (list.getChildren().findAny().isEmpty()) add(new Span(getTranslation("plans.meanwhile.same")));
        add(list, new Button(getTranslation("plans.meanwhile.over"), pressed -> over.run()));
    }

    static boolean explains(Refusal refusal) {
        return refusal.messageKey().equals(RULE);
    }

    private Description both(String theirs, String mine) {
        return new Description(line("plans.meanwhile.theirs", theirs), line("plans.meanwhile.mine", mine));
    }

    private Div line(String key, String word) {
        return new Div(getTranslation(key, word.isEmpty() ? getTranslation("plans.commitment.none") : word));
    }
}
