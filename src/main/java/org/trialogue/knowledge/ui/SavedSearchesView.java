package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.trialogue.knowledge.SavedSearch;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.knowledge.application.SavingSearches;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** The searches that a member keeps: to ask again, to call otherwise, to be told of at another rhythm or not for a while, to delete. */
@Route("searches")
@PermitAll
@StyleSheet("look/practices.css")
class SavedSearchesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SavingSearches saving;
    private final transient SignedIn signedIn;
    private final transient SearchTold told;

    SavedSearchesView(SavingSearches saving, SignedIn signedIn, SearchTold told) {
        this.saving = saving;
        this.signedIn = signedIn;
        this.told = told;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show();
    }

    private void show() {
        cleared();
        under(getTranslation("standards.menu"), "library");
        titled(getTranslation("knowledge.searches"));
        led(getTranslation("knowledge.searches.lead"));
        var all = saving.of(signedIn.id());
        if (all.isEmpty()) {
            add(new EmptyPlace(
                    getTranslation("knowledge.searches.none"),
                    new Anchor("library", getTranslation("standards.menu"))));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("tri-cards");
        all.forEach(saved -> list.add(new ListItem(card(saved))));
        add(list);
    }

    private Div card(SavedSearch saved) {
        var card = new Div(new H2(new Anchor(SavingSearches.address(saved), saved.name())));
        card.addClassName("tri-card");
        var words = told.inWords(saved.address(), getLocale());
        if (!words.equals(saved.name())) card.add(new Paragraph(words));
        if (saved.paused()) card.add(new StateWord(Look.PLAIN, getTranslation("knowledge.search.paused")));
        var rhythm = rhythm(saved);
        card.add(rhythm, deeds(saved, rhythm));
        return card;
    }

    /** The page stays as it is, and whoever chooses stays where they are. */
    private RhythmChoice rhythm(SavedSearch saved) {
        var choice = new RhythmChoice(saved.rhythm());
        choice.setAriaLabel(getTranslation("knowledge.search.rhythm") + " · " + saved.name());
        choice.addValueChangeListener(changed -> {
            if (!pace(saved, changed.getValue(), saved.paused())) show();
        });
        return choice;
    }

    private Component deeds(SavedSearch saved, RhythmChoice rhythm) {
        var pause = small(saved.paused() ? "knowledge.search.resume" : "knowledge.search.pause", saved);
        pause.addClickListener(pressed -> {
            pace(saved, rhythm.getValue(), !saved.paused());
            show();
        });
        var rename = small("knowledge.search.rename", saved);
        rename.addClickListener(pressed -> rename(saved));
        var remove = small("knowledge.search.delete", saved);
        remove.addClickListener(pressed -> new WordsDialog(
                        new WordsDialog.Question("knowledge.search.delete", "knowledge.search.delete.ask"),
                        Optional.empty(),
                        words -> {
                            saving.remove(saved.id(), signedIn.id());
                            show();
                        })
                .open());
        var deeds = new Div(pause, rename, remove);
        deeds.addClassName("tri-attachment-acts");
        return deeds;
    }

    private void rename(SavedSearch saved) {
        new NameDialog("knowledge.search.rename", "knowledge.search.name", saved.name(), SavingSearches.NAME, name -> {
                    saving.rename(saved.id(), name, signedIn.id());
                    show();
                })
                .open();
    }

    private boolean pace(SavedSearch saved, Rhythm rhythm, boolean paused) {
        try {
            saving.pace(saved.id(), rhythm, paused, signedIn.id());
            Say.done("knowledge.search.kept");
            return true;
        } catch (Refusal refusal) {
            Say.refused(refusal);
            return false;
        }
    }

    private Button small(String key, SavedSearch saved) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + " · " + saved.name());
        return button;
    }
}
