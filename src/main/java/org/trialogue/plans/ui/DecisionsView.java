package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.plans.PlanDecisions;
import org.trialogue.plans.PlanDecisions.Decided;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.TakingUpDecisions;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What the working group of a plan decided, and what came of it; its secretaries make commitments of it. The address can name one, which is asked for at once. */
@Route("plans/:plan/decisions")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class DecisionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient TakingUpDecisions taking;
    private final transient Clock clock;
    private final transient PlanPages pages;

    DecisionsView(SignedIn signedIn, TakingUpDecisions taking, Clock clock, PlanPages pages) {
        this.signedIn = signedIn;
        this.taking = taking;
        this.clock = clock;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/decisions";
    }

    /** A dialog that is opened while one is still on the way here would be closed on arriving. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var found = show(Addresses.plan(entering));
        if (!found.mayWrite()) return;
        var asked = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse("");
        found.all().stream()
                .filter(decided -> decided.key().equals(asked))
                .findFirst()
                .ifPresent(decided -> entering.getUI().beforeClientResponse(this, shown -> asking(found, decided)));
    }

    private PlanDecisions show(PlanId id) {
        var found = taking.in(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(found.plan().title(), id.link());
        titled(getTranslation("plans.decisions"));
        led(getTranslation("plans.decisions.lead"));
        add(pages.mark(this, id));
        if (found.all().isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.decisions.none")));
            return found;
        }
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-recommendations");
        found.all().forEach(decided -> list.add(item(found, decided)));
        add(list);
        return found;
    }

    private ListItem item(PlanDecisions found, Decided decided) {
        var decision = decided.decision();
        var words = InLanguage.of(decision.language(), new Anchor(decision.link(), decision.words()));
        words.addClassName("tri-sentence");
        var state = getTranslation(decision.adopted() ? "plans.decisions.adopted" : "plans.decisions.agreed");
        var facts = new Div(new StateWord(Look.AGREED, state), new Moment(decision.at()));
        facts.addClassName("tri-facts");
        if (!decision.adopted()) {
            var title = InLanguage.of(decision.language(), new Span(decision.title()));
            title.addClassName("tri-quiet");
            facts.add(title);
        }
        var item = new ListItem(words, facts);
        if (!decided.commitments().isEmpty()) {
            var came = new UnorderedList();
            came.addClassName("tri-linked");
            decided.commitments()
                    .forEach(each -> came.add(new ListItem(new Anchor(each.id().link(), each.sentence()))));
            item.add(new Span(getTranslation("plans.decisions.came")), came);
        }
        if (found.mayWrite()) {
            var take = new Button(getTranslation("plans.decisions.take"), pressed -> asking(found, decided));
            take.setAriaLabel(getTranslation("plans.decisions.take") + ": " + decision.words());
            item.add(take);
        }
        return item;
    }

    private void asking(PlanDecisions found, Decided decided) {
        new DecisionDialog(found, decided.decision(), LocalDate.now(clock), draft -> {
                    taking.takeUp(found.plan().id(), draft, found.acting());
                    Say.done("plans.decisions.taken");
                    show(found.plan().id());
                })
                .open();
    }
}
