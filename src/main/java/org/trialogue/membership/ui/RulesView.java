package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.trialogue.membership.Charter;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Rules;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Archiving;
import org.trialogue.membership.application.Chartering;
import org.trialogue.membership.application.Copying;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.RulesSection;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** What a working group is asked to do and by which rules it proceeds; its secretaries and its Chair change both here. */
@Route("workspaces/:workingGroup/rules")
@PermitAll
class RulesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Chartering chartering;
    private final transient Archiving archiving;
    private final transient Copying copying;
    private final transient Proof proof;
    private final transient List<RulesSection> sections;

    RulesView(
            SignedIn signedIn,
            Membership membership,
            Chartering chartering,
            Archiving archiving,
            Copying copying,
            Proof proof,
            ObjectProvider<RulesSection> sections) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.chartering = chartering;
        this.archiving = archiving;
        this.copying = copying;
        this.proof = proof;
        this.sections = sections.orderedStream().toList();
    }

    /** The address of a working group's rules, within the portal. */
    static String path(WorkingGroupId group) {
        return "workspaces/" + group + "/rules";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(new WorkingGroupId(Keys.of(entering, "workingGroup")));
    }

    private void show(WorkingGroupId id) {
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        show(membership.workingGroup(id).orElseThrow(NotFoundException::new), acting);
    }

    private void show(WorkingGroup group, Acting acting) {
        var charter = chartering.charter(group.id(), signedIn.id());
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.rules"));
        led(getTranslation("membership.rules.about"));
        add(new YouAct(acting));
        var terms = part("membership.terms", terms(charter.terms()));
        var rules = part("membership.rules.part", rules(charter.rules()));
        if (acting.forSecretariat() || acting.capacity() == Capacity.CHAIR) {
            terms.add(changer("membership.terms.change", () -> askTerms(group, acting, charter)));
            rules.add(changer("membership.rules.settle", () -> askRules(group, acting, charter)));
        }
        add(terms, rules);
        sections.forEach(section ->
                add(part(section.titleKey(), section.content(group.id().value()))));
        if (archiving.keeps(group.id(), signedIn.id())) add(archive(group));
    }

    private Component archive(WorkingGroup group) {
        var about = new Paragraph(getTranslation("membership.archive.about"));
        about.addClassName("tri-apart");
        return part(
                "membership.archive.part",
                about,
                new ArchiveDesk(group, signedIn, archiving, copying, proof, () -> show(group.id())));
    }

    private Component terms(TermsOfReference terms) {
        if (terms.equals(TermsOfReference.NONE)) return new EmptyPlace(getTranslation("membership.terms.none"));
        var text = new Paragraph(terms.text());
        text.addClassName("tri-terms");
        var facts = new DescriptionList();
        if (!terms.askedBy().isEmpty()) fact(facts, "membership.terms.asked-by", terms.askedBy());
        var day = terms.reportsOn();
        if (day != null) fact(facts, "membership.terms.reports-on", Days.day(day, getLocale()));
        var list = new Div(facts);
        list.addClassName("tri-facts-list");
        return new Div(text, list);
    }

    private Component rules(Rules rules) {
        var means = new Paragraph(
                getTranslation("membership.preset-means." + rules.preset().key()));
        means.addClassNames("tri-quiet", "tri-apart");
        return new Div(means, new RulesFacts(rules));
    }

    private void fact(DescriptionList facts, String key, String said) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(said));
    }

    private Button changer(String key, Runnable deed) {
        var change = new Button(getTranslation(key), click -> deed.run());
        change.addClassName("tri-after");
        return change;
    }

    private void askTerms(WorkingGroup group, Acting acting, Charter charter) {
        new TermsDialog(charter.terms(), terms -> {
                    chartering.ask(group.id(), terms, charter.edition(), signedIn.id());
                    kept(group, acting);
                })
                .open();
    }

    private void askRules(WorkingGroup group, Acting acting, Charter charter) {
        new RulesDialog(charter.rules(), rules -> {
                    chartering.settle(group.id(), rules, charter.edition(), signedIn.id());
                    kept(group, acting);
                })
                .open();
    }

    private void kept(WorkingGroup group, Acting acting) {
        show(group, acting);
        Say.done("membership.rules.kept");
    }
}
