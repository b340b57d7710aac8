package org.trialogue.platform.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.trialogue.platform.Affiliation;

/**
 * Writes "@" and the name of a member behind the words of a message: whoever is named so is told. It asks for the name when its button is
 * pressed, and when the words end with a lone "@".
 */
public final class Mentioning extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final Pattern BEGUN = Pattern.compile("(?s)(.*\\s)?@");

    private final TextArea words;
    private final transient Supplier<List<Mentionable>> people;
    private final Button begin = new Button(getTranslation("platform.mention"), click -> ask());

    /** Somebody who can be mentioned, with the side that they are on here. */
    public record Mentionable(String name, Affiliation side) {}

    /** Beside these words, with those who can be mentioned in them. */
    public Mentioning(TextArea words, Supplier<List<Mentionable>> people) {
        this.words = words;
        this.people = people;
        words.setValueChangeMode(ValueChangeMode.TIMEOUT);
        words.addValueChangeListener(typed -> {
            if (typed.isFromClient() && BEGUN.matcher(typed.getValue()).matches()) ask();
        });
        getContent().add(begin);
        getContent().addClassName("tri-mentioning");
    }

    private void ask() {
        var picker = new ComboBox<Mentionable>(getTranslation("platform.mention.who"));
        picker.setItemLabelGenerator(one -> one.name() + " · " + getTranslation(SideMark.nameKey(one.side())));
        picker.setItems(people.get());
        picker.setWidthFull();
        picker.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) write(chosen.getValue());
        });
        getContent().removeAll();
        getContent().add(picker);
        picker.focus();
    }

    private void write(Mentionable one) {
        var typed = words.getValue();
        var before = (BEGUN.matcher(typed).matches() ? typed.substring(0, typed.length() - 1) : typed).stripTrailing();
        words.setValue((before.isEmpty() ? "" : before + " ") + "@" + one.name() + " ");
        getContent().removeAll();
        getContent().add(begin);
        words.focus();
    }
}
