package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.GroupingGovernments.Seen;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Say;

/** The named groups of governments with those in them; what one may do with a group stands beside it. */
class GovernmentGroupsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final WorkingGroupId workingGroup;
    private final transient Acting acting;
    private final transient GroupingGovernments grouping;

    GovernmentGroupsPanel(WorkingGroupId workingGroup, Acting acting, GroupingGovernments grouping) {
        this.workingGroup = workingGroup;
        this.acting = acting;
        this.grouping = grouping;
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var groups = grouping.in(workingGroup, acting.member());
        var former = acting.forSecretariat() ? Stream.of(former()) : Stream.<Button>empty();
        if (groups.isEmpty()) {
            getContent()
                    .add(new EmptyPlace(
                            getTranslation("membership.government-groups.none"), former.toArray(Component[]::new)));
            return;
        }
        groups.forEach(seen -> getContent().add(row(seen)));
        former.forEach(button -> {
            button.addClassName("tri-after");
            getContent().add(button);
        });
    }

    private Component row(Seen seen) {
        var group = seen.group();
        var governments = new UnorderedList();
        group.governments().forEach(each -> governments.add(new ListItem(GovernmentGroupDialog.described(each))));
        var words = new Div(new H3(group.name()), coordinator(group));
        if (group.governments().isEmpty()) words.add(quiet(getTranslation("membership.government-group.nobody")));
        else words.add(governments);
        if (!group.asked().isEmpty())
            words.add(quiet(getTranslation(
                    "membership.government-group.asked",
                    group.asked().stream().map(GovernmentGroupDialog::described).collect(Collectors.joining(", ")))));
        var acts = new Div();
        acts.addClassName("tri-actions");
        if (seen.asked() != null) {
            acts.add(act("membership.government-group.join", group, () -> answer(group, true)));
            acts.add(act("membership.government-group.decline", group, () -> answer(group, false)));
        }
        if (seen.own() != null) acts.add(act("membership.government-group.leave", group, () -> leave(group)));
        if (seen.kept()) acts.add(act("membership.government-group.change", group, () -> change(group)));
        if (acting.forSecretariat())
            acts.add(act("membership.government-group.dissolve", group, () -> dissolve(group)));
        var row = new Div(words, acts);
        row.addClassNames("tri-row", "tri-government-group");
        return row;
    }

    private Span coordinator(GovernmentGroup group) {
        var coordinator = group.coordinator();
        return quiet(
                coordinator == null
                        ? getTranslation("membership.government-group.no-coordinator")
                        : getTranslation(
                                "membership.government-group.coordinated",
                                GovernmentGroupDialog.described(coordinator)));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("tri-quiet");
        return span;
    }

    private Button act(String key, GovernmentGroup group, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("membership.government-group.act", getTranslation(key), group.name()));
        return button;
    }

    private Button former() {
        return new Button(
                getTranslation("membership.government-group.form"),
                click -> new GovernmentGroupDialog(grouping.governments(workingGroup, acting.member()), draft -> {
                            grouping.form(workingGroup, draft, acting.member());
                            kept("membership.government-group.formed", draft.name());
                        })
                        .open());
    }

    private void change(GovernmentGroup group) {
        new GovernmentGroupDialog(grouping.governments(workingGroup, acting.member()), draft -> {
                    grouping.change(group.id(), draft, group.edition(), acting.member());
                    kept("membership.government-group.changed", draft.name());
                })
                .of(group, acting.forSecretariat())
                .open();
    }

    private void answer(GovernmentGroup group, boolean joins) {
        did(
                () -> grouping.answer(group.id(), joins, acting.member()),
                joins ? "membership.government-group.joined" : "membership.government-group.declined",
                group.name());
    }

    private void leave(GovernmentGroup group) {
        did(() -> grouping.leave(group.id(), acting.member()), "membership.government-group.left", group.name());
    }

    private void dissolve(GovernmentGroup group) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("membership.government-group.dissolve"));
        question.setText(getTranslation("membership.government-group.dissolve.text", group.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("membership.government-group.dissolve"));
        question.addConfirmListener(confirmed -> did(
                () -> grouping.dissolve(group.id(), acting.member()),
                "membership.government-group.dissolved",
                group.name()));
        question.open();
    }

    private void did(Runnable deed, String key, String name) {
        try {
            deed.run();
            kept(key, name);
        } catch (Refusal refusal) {
            refresh();
            Say.refused(refusal);
        }
    }

    private void kept(String key, String name) {
        refresh();
        Say.done(key, name);
    }
}
