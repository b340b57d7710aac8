package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** How far the adoption of a text has come, with what the reader may do about it. */
final class AdoptionPart extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    AdoptionPart(String leadKey) {
        getContent().addClassName("tri-adoption");
        getContent().getElement().setAttribute("aria-label", getTranslation("drafting.adoption"));
        getContent().add(new Paragraph(getTranslation(leadKey)));
    }

    /** Who has given the act, and who has not. */
    void seats(List<Given> given) {
        var list = new UnorderedList();
        for (var seat : Seat.values()) {
            var name = getTranslation("drafting.seat." + seat.key());
            var act = given.stream().filter(each -> each.seat() == seat).findFirst();
            list.add(
                    act.isPresent()
                            ? new ListItem(
                                    new StateWord(Look.AGREED, getTranslation("drafting.adoption.given", name)),
                                    new Moment(act.get().at()))
                            : new ListItem(
                                    new StateWord(Look.PLAIN, getTranslation("drafting.adoption.awaited", name))));
        }
        getContent().add(list);
    }

    /** What is to be settled before anything is done. */
    void first(Component unsettled) {
        getContent().add(unsettled);
    }

    /** Leads whoever has settled it back here. */
    void focus() {
        getContent().getElement().setAttribute("tabindex", "-1");
        Focus.on(getContent());
    }

    /** What else there is to see. */
    void add(Component further) {
        getContent().add(further);
    }

    /** Where it leads. */
    void link(String address, String key) {
        getContent().add(new Anchor(address, getTranslation(key)));
    }

    /** What is still awaited, in words. */
    void tells(String key) {
        getContent().add(new Paragraph(getTranslation(key)));
    }

    /** What may be done, once who does it has proved who they are: that is asked when it is done, however long the page stood open. */
    void deed(String key, Supplier<Proof.Missing> missing, Runnable deed) {
        var button = button(key, missing, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(button);
    }

    /** The same of what undoes it. */
    void undoing(String key, Supplier<Proof.Missing> missing, Runnable deed) {
        getContent().add(button(key, missing, deed));
    }

    private Button button(String key, Supplier<Proof.Missing> missing, Runnable deed) {
        return new Button(getTranslation(key), click -> ProvingDialog.before(missing.get(), deed));
    }
}
