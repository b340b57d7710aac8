package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.trialogue.plans.PlanTemplate;
import org.trialogue.plans.PlanTemplate.Sketch;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.SideMark;

/** What plans can begin with, theme by theme, each with how many practices stand behind it. */
@Route("plans/templates")
@StyleSheet("look/plans.css")
@PermitAll
class PlanTemplatesView extends Page implements BeforeEnterObserver {

    static final String PAGE = "plans/templates";

    private static final long serialVersionUID = 1L;

    private final transient PlanTemplates templates;
    private final transient OpeningPlan opening;

    PlanTemplatesView(PlanTemplates templates, OpeningPlan opening) {
        this.templates = templates;
        this.opening = opening;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.templates"));
        led(getTranslation("plans.templates.lead"));
        var writes = !opening.groups().isEmpty();
        templates.all(getLocale()).forEach(template -> add(part(template, writes)));
    }

    private Component part(PlanTemplate template, boolean writes) {
        var part = new Section(new H2(template.title()), practices(template), commitments(template));
        part.addClassName("tri-part");
        if (writes) {
            Button begin = opening.beginning(template);
            begin.setAriaLabel(begin.getText() + ": " + template.title());
            var deeds = new Div(begin);
            deeds.addClassName("tri-deeds");
            part.add(deeds);
        }
        return part;
    }

    private Component practices(PlanTemplate template) {
        var themes = template.themes().stream()
                .sorted()
                .map(theme -> "theme=" + theme)
                .collect(Collectors.joining("&"));
        var link = new Anchor(
                "library?kind=practice&" + themes, getTranslation("plans.templates.practices", template.practices()));
        return new Paragraph(link);
    }

    private Component commitments(PlanTemplate template) {
        var list = new UnorderedList();
        list.addClassName("tri-board");
        template.commitments().forEach(sketch -> list.add(item(sketch)));
        return list;
    }

    private ListItem item(Sketch sketch) {
        var sentence = new Span(sketch.sentence());
        sentence.addClassName("tri-sentence");
        var facts = new Div(
                SideMark.named(sketch.side()),
                quiet(getTranslation("plans.templates.months", sketch.months())),
                quiet(sketch.standards().stream().sorted().collect(Collectors.joining(", "))));
        facts.addClassName("tri-facts");
        if (!sketch.milestones().isEmpty())
            facts.add(quiet(getTranslation(
                    "plans.templates.milestones", sketch.milestones().size())));
        var item =
                new ListItem(sentence, facts, quiet(getTranslation("plans.templates.indicator", sketch.indicator())));
        if (!sketch.practices().isEmpty()) item.add(applied(sketch));
        return item;
    }

    private Component applied(Sketch sketch) {
        var applied = new Div(quiet(getTranslation("plans.templates.applied")));
        applied.addClassName("tri-facts");
        for (var practice : sketch.practices()) {
            var link = new Anchor(practice.link(), practice.title());
            applied.add(InLanguage.of(practice.language(), link));
        }
        return applied;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("tri-quiet");
        return quiet;
    }
}
