package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;

/** A practice ready to be cited elsewhere: a reference in words, and the records that reference managers read, each to be copied. */
final class CiteDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String COPY =
            "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false";

    private final Paragraph said = new Paragraph();

    CiteDialog(Map<String, String> citations) {
        setHeaderTitle(getTranslation("knowledge.cite.title"));
        setWidth("min(720px, 94vw)");
        said.getElement().setAttribute("role", "status");
        var fields = new Div();
        fields.addClassName("tri-citations");
        citations.forEach((kind, text) -> fields.add(citation(kind, text)));
        add(fields, said);
        getFooter().add(new Button(getTranslation("platform.close"), pressed -> close()));
    }

    private Div citation(String kind, String text) {
        var called = getTranslation("knowledge.cite." + kind);
        var field = new TextArea(called);
        field.setReadOnly(true);
        field.setValue(text);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setMaxHeight("14rem");
        var copy = new Button(getTranslation("knowledge.cite.copy"));
        copy.setAriaLabel(getTranslation("knowledge.cite.copy.what", called));
        copy.addClickListener(pressed -> copy.getElement()
                .executeJs(COPY, text)
                .then(Boolean.class, done -> told(done, called, field), failed -> told(false, called, field)));
        return new Div(field, copy);
    }

    /** Where the browser lets nothing be copied, the words are chosen, to be copied by hand. */
    private void told(boolean done, String called, TextArea field) {
        said.setText(getTranslation(done ? "knowledge.cite.copied" : "knowledge.cite.by-hand", called));
        if (!done) field.focus();
    }
}
