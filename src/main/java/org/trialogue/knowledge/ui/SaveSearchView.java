package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.knowledge.application.SavingSearches;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** A search is kept, whole, as the address of its result says it, under a name and a rhythm. */
@Route("searches/new")
@PermitAll
@StyleSheet("look/practices.css")
@OnLoss(OnLoss.Answer.STAYS)
class SaveSearchView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SavingSearches saving;
    private final transient SignedIn signedIn;
    private final transient SearchTold told;

    SaveSearchView(SavingSearches saving, SignedIn signedIn, SearchTold told) {
        this.saving = saving;
        this.signedIn = signedIn;
        this.told = told;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters().getParameters();
        cleared();
        under(getTranslation("standards.menu"), "library");
        under(getTranslation("knowledge.searches"), "searches");
        titled(getTranslation("knowledge.search.save"));
        led(getTranslation("knowledge.search.save.lead"));
        var asking = new Asking();
        var name = new TextField(getTranslation("knowledge.search.name"));
        name.setMaxLength(SavingSearches.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValue(shortened(told.inWords(address, getLocale())));
        asking.under(name, "knowledge.refused.search-name", "knowledge.refused.words-long");
        var rhythm = new RhythmChoice(Rhythm.DAILY);
        var save = new Button(
                getTranslation("knowledge.search.save.deed"), pressed -> save(asking, name, rhythm, address));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(asking, name, rhythm, save);
        fields.addClassName("tri-search-form");
        add(fields);
        name.focus();
    }

    private void save(Asking asking, TextField name, RhythmChoice rhythm, Map<String, List<String>> address) {
        asking.again();
        try {
            saving.save(name.getValue(), address, rhythm.getValue(), signedIn.id());
            Say.done("knowledge.search.saved");
            getUI().ifPresent(ui -> ui.navigate("searches"));
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private static String shortened(String words) {
        return words.length() <= SavingSearches.NAME ? words : words.substring(0, SavingSearches.NAME - 1) + "…";
    }
}
