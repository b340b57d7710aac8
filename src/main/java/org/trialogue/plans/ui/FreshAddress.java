package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** An address that was made just now, to be taken over into a calendar: it is shown this once. */
final class FreshAddress extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField(getTranslation("plans.feeds.address"));

    FreshAddress(String address) {
        addClassName("tri-fresh-address");
        field.setReadOnly(true);
        field.setValue(address);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(getTranslation("plans.feeds.once"));
        var said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("plans.feeds.copy"));
        copy.addClickListener(pressed -> copy.getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        address)
                .then(
                        Boolean.class,
                        done -> {
                            if (done) said.setText(getTranslation("plans.feeds.copied"));
                            else field.focus();
                        },
                        failed -> field.focus()));
        add(field, copy, said);
    }

    void focus() {
        field.focus();
    }
}
