package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.trialogue.plans.Telltale;

/** Points out, as somebody types, what looks as if it told who a person is or which case, and says what to do. It stops nobody. */
final class TelltaleNote extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REST = 800;

    private final transient List<TextArea> fields;

    TelltaleNote(TextArea... fields) {
        this.fields = List.of(fields);
        addClassName("tri-telltale");
        getElement().setAttribute("role", "status");
        for (var field : fields) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(REST);
            field.addValueChangeListener(changed -> look());
        }
        look();
    }

    private void look() {
        var found = fields.stream()
                .flatMap(field -> Telltale.in(field.getValue()).stream())
                .distinct()
                .toList();
        removeAll();
        if (found.isEmpty()) return;
        var list = new UnorderedList();
        found.forEach(telltale -> list.add(new ListItem(words(telltale))));
        add(new Paragraph(getTranslation("plans.telltale.what")), list);
    }

    private String words(Telltale telltale) {
        return getTranslation("plans.telltale." + telltale.kind().key(), telltale.words());
    }
}
