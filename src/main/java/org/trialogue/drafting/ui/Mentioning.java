package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Supplier;
import org.trialogue.membership.Mandated;

/** Writes "@" and the name of a member behind the words of a comment: whoever is named so is told. */
class Mentioning extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextArea words;
    private final transient Supplier<List<Mandated>> people;
    private final Button begin = new Button(getTranslation("drafting.comments.mention"), click -> ask());

    Mentioning(TextArea words, Supplier<List<Mandated>> people) {
        this.words = words;
        this.people = people;
        getContent().add(begin);
        getContent().addClassName("tri-mentioning");
    }

    private void ask() {
        var picker = new PersonPicker(getTranslation("drafting.comments.mention.who"), people, this::write);
        getContent().removeAll();
        getContent().add(picker);
        picker.focus();
    }

    private void write(Mandated held) {
        var before = words.getValue().stripTrailing();
        words.setValue(
                (before.isEmpty() ? "" : before + " ") + "@" + held.person().name() + " ");
        getContent().removeAll();
        getContent().add(begin);
        words.focus();
    }
}
