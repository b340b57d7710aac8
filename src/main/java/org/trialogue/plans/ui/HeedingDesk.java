package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.application.Heeding;
import org.trialogue.platform.ui.Say;

/** What stands on a commitment's page of the recommendations that it takes up, and the way to change them. */
@Component
class HeedingDesk {

    private final Heeding heeding;

    HeedingDesk(Heeding heeding) {
        this.heeding = heeding;
    }

    /** The recommendations; empty where there are none, and either the viewer writes none or there is none to choose. */
    Optional<com.vaadin.flow.component.Component> of(CommitmentPage page, Runnable again) {
        var viewer = page.rights().acting().member();
        var heeded = heeding.of(page.line().id(), viewer);
        var mayChoose = page.rights().change()
                && !heeding.find(page.line().id(), "", 0, 1, viewer).isEmpty();
        if (heeded.isEmpty() && !mayChoose) return Optional.empty();
        var part = new Div();
        part.addClassName("tri-belongings");
        if (!heeded.isEmpty()) part.add(list(heeded));
        if (mayChoose) part.add(changing(page, heeded, again));
        return Optional.of(part);
    }

    private static UnorderedList list(List<Recommendation> heeded) {
        var list = new UnorderedList();
        list.addClassNames("tri-list", "tri-recommendations");
        heeded.forEach(each -> list.add(new ListItem(new RecommendationTold(each, true))));
        return list;
    }

    private Button changing(CommitmentPage page, List<Recommendation> heeded, Runnable again) {
        var button = new Button();
        button.setText(button.getTranslation("plans.recommendations.change"));
        var by = page.rights().acting();
        var id = page.line().id();
        var seen = heeded.stream().map(Recommendation::id).collect(Collectors.toSet());
        button.addClickListener(pressed -> new HeedingDialog(
                        heeded,
                        (letters, from, atMost) -> heeding.find(id, letters, from, atMost, by.member()),
                        chosen -> {
                            heeding.heed(id, chosen, seen, by);
                            Say.done("plans.recommendations.kept");
                            again.run();
                        })
                .open());
        return button;
    }
}
