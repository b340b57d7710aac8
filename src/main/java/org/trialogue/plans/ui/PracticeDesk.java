package org.trialogue.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.Applying;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Say;

/** What stands on a commitment's page of the practices that it applies, and the way to change them. */
@Component
class PracticeDesk {

    private final Applying applying;

    PracticeDesk(Applying applying) {
        this.applying = applying;
    }

    /** The practices; empty where there are none and the viewer writes none. */
    Optional<com.vaadin.flow.component.Component> of(CommitmentPage page, Runnable again) {
        var part = new Div();
        part.addClassName("tri-belongings");
        var applied = applying.of(page.line().id(), page.rights().acting().member(), reader());
        if (applied.isEmpty() && !page.rights().change()) return Optional.empty();
        if (!applied.isEmpty()) part.add(list(applied));
        if (page.rights().change()) part.add(changing(page, applied, again));
        return Optional.of(part);
    }

    private static Locale reader() {
        return UI.getCurrent().getLocale();
    }

    private static UnorderedList list(List<AppliedPractice> applied) {
        var list = new UnorderedList();
        list.addClassName("tri-linked");
        applied.forEach(practice -> list.add(
                new ListItem(InLanguage.of(practice.language(), new Anchor(practice.link(), practice.title())))));
        return list;
    }

    private Button changing(CommitmentPage page, List<AppliedPractice> applied, Runnable again) {
        var button = new Button();
        button.setText(button.getTranslation("plans.practices.change"));
        var by = page.rights().acting();
        var seen = applied.stream().map(AppliedPractice::key).collect(Collectors.toSet());
        button.addClickListener(pressed -> new PracticesDialog(
                        applied,
                        (words, from, atMost) -> applying.find(words, from, atMost, by.member(), reader()),
                        chosen -> {
                            applying.apply(page.line().id(), chosen, seen, by);
                            Say.done("plans.practices.kept");
                            again.run();
                        })
                .open());
        return button;
    }
}
