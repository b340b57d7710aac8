package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trialogue.plans.Comparison;
import org.trialogue.plans.Comparison.Moved;
import org.trialogue.plans.Difference;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Two versions of a plan side by side: what came, what went, and what was put differently, field by field. */
@Route("plans/:plan/versions")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class PlanVersionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient SignedIn signedIn;
    private final transient PlanAgreeing agreeing;
    private final transient PlanPages pages;

    PlanVersionsView(SignedIn signedIn, PlanAgreeing agreeing, PlanPages pages) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.agreeing = agreeing;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/versions";
    }

    /** Where it compares these two. */
    static String path(PlanId plan, int before, int after) {
        return path(plan) + new VersionsAddress(before, after).query();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Addresses.plan(entering);
        var plan = agreeing.plan(id, signedIn.id()).orElseThrow(NotFoundException::new);
        var newest = agreeing.newest(id);
        var said = entering.getLocation().getQueryParameters().getParameters().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getFirst()));
        var asked = VersionsAddress.of(said, newest);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.title(), id.link());
        under(getTranslation("plans.agreement"), AgreementView.path(id));
        titled(getTranslation("plans.versions.compare"));
        add(pages.mark(this, id));
        if (newest == 0) {
            add(new EmptyPlace(getTranslation("plans.versions.none")));
            return;
        }
        var comparison = agreeing.compared(id, asked.before(), asked.after(), signedIn.id(), getLocale())
                .orElseThrow(NotFoundException::new);
        add(choosing(id, asked, newest));
        show(id, asked, comparison);
    }

    private Component choosing(PlanId id, VersionsAddress asked, int newest) {
        var before = choice("plans.versions.first", asked.before(), newest);
        var after = choice("plans.versions.second", asked.after(), newest);
        before.addValueChangeListener(chosen -> go(path(id, chosen.getValue(), after.getValue())));
        after.addValueChangeListener(chosen -> go(path(id, before.getValue(), chosen.getValue())));
        var choices = new Div(before, after);
        choices.addClassName("tri-deeds");
        return choices;
    }

    private Select<Integer> choice(String key, int chosen, int newest) {
        var choice = new Select<Integer>();
        choice.setLabel(getTranslation(key));
        var numbers = IntStream.rangeClosed(1, newest)
                .mapToObj(number -> newest - number + 1)
                .collect(Collectors.toList());
        numbers.addFirst(PlanAgreeing.AS_IT_STANDS);
        choice.setItems(numbers);
        choice.setItemLabelGenerator(this::named);
        choice.setValue(chosen);
        return choice;
    }

    private void show(PlanId id, VersionsAddress asked, Comparison comparison) {
        if (comparison.same()) {
            add(new EmptyPlace(getTranslation("plans.versions.same")));
            return;
        }
        var words = new DifferenceWords(this::getTranslation, getLocale(), comparison.named(getLocale()));
        var file = new Anchor(path(id) + "/as/csv" + asked.query(), getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(file);
        if (!comparison.plan().isEmpty())
            add(part("plans.versions.plan", table("plans.versions.plan", asked, comparison.plan(), words)));
        if (!comparison.commitments().isEmpty()) add(commitments(asked, comparison.commitments(), words));
    }

    private Section commitments(VersionsAddress asked, List<Moved> moved, DifferenceWords words) {
        var part = part("plans.board");
        if (moved.size() > SHOWN)
            part.add(new Paragraph(getTranslation("plans.versions.first-shown", SHOWN, moved.size())));
        for (var each : moved.subList(0, Math.min(SHOWN, moved.size()))) {
            var look = switch (each.fate()) {
                case ADDED -> Look.AGREED;
                case REMOVED -> Look.WARNING;
                case CHANGED -> Look.PLAIN;
            };
            var sentence = new Anchor("commitments/" + each.commitment(), each.sentence());
            sentence.addClassName("tri-sentence");
            var head = new Div(new StateWord(look, words.fate(each.fate())), sentence);
            head.addClassName("tri-compare-head");
            part.add(head, table("plans.versions.fields", asked, each.differences(), words));
        }
        return part;
    }

    private DifferenceTable table(
            String captionKey, VersionsAddress asked, List<Difference> differences, DifferenceWords words) {
        return new DifferenceTable(
                getTranslation(captionKey), named(asked.before()), named(asked.after()), differences, words);
    }

    private String named(int number) {
        return number == PlanAgreeing.AS_IT_STANDS
                ? getTranslation("plans.versions.stands")
                : getTranslation("plans.versions.version", number);
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }
}
