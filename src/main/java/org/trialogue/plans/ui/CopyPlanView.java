package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.Board;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.PlanCopying;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** Where a secretary makes a new plan of one that is there: first what it is called, for when and whom, then which commitments come along. */
@Route("plans/:plan/copy")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class CopyPlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient PlanCopying copying;
    private final transient Membership membership;
    private final transient Clock clock;
    private final transient PlanPages pages;
    private final Asking asking = new Asking();
    private final PlanFields fields = new PlanFields(asking);
    private final LeaveGuard guard = new LeaveGuard(fields);
    private final Select<WorkingGroup> group = new Select<>();
    private final CopyList list = new CopyList(guard::typed);
    private final Button choose = new Button();
    private final Section rows = new Section();
    private transient Board board;

    @SuppressWarnings("NullAway.Init") // the board is known on entering
    CopyPlanView(
            SignedIn signedIn,
            PlanReading reading,
            PlanCopying copying,
            Membership membership,
            Clock clock,
            PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.copying = copying;
        this.membership = membership;
        this.clock = clock;
        this.pages = pages;
        group.setLabel(getTranslation("plans.working-group"));
        group.setItemLabelGenerator(WorkingGroup::title);
        group.setWidthFull();
        choose.setText(getTranslation("plans.copy.choose"));
        choose.addClickListener(pressed -> choose());
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/copy";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        board = reading.board(Addresses.plan(entering), 0, signedIn.id())
                .filter(found -> found.acting().forSecretariat())
                .orElseThrow(NotFoundException::new);
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.title(), plan.id().link());
        titled(getTranslation("plans.copy.title"));
        led(getTranslation("plans.copy.lead"));
        offer();
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        rows.setVisible(false);
        var form = new Div(group, fields, guard);
        form.addClassName("tri-form");
        add(asking, form, deeds(choose), rows, pages.mark(this, plan.workingGroup()));
        fields.focus();
    }

    /** The working groups of which the member is a secretary, this one first. */
    private void offer() {
        var groups = membership.secretaryOf(signedIn.id());
        if (groups.isEmpty()) throw new NotFoundException();
        group.setItems(groups);
        group.addValueChangeListener(
                chosen -> fields.offer(reading.possibleParties(chosen.getValue().id())));
        var here = board.plan().workingGroup().id();
        group.setValue(
                groups.stream().filter(one -> one.id().equals(here)).findFirst().orElse(groups.getFirst()));
        fields.copying(getTranslation("plans.copy.of", board.plan().title()), board.draft(), LocalDate.now(clock));
    }

    /** Shows what would come along into the plan as it is typed by now; what could not is left out to begin with, and says why. */
    private void choose() {
        fields.draft().ifPresent(draft -> {
            try {
                choose(draft);
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
    }

    private void choose(PlanDraft draft) {
        var into = group.getValue().id();
        var from = board.plan().id();
        list.offer(copying.rows(from, draft, acting()), copying.declined(from, acting()), parties(draft));
        list.leave(copying.objections(from, into, draft, list.rows(), acting()));
        var write = new Button(getTranslation("plans.copy.write"), pressed -> write());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        rows.removeAll();
        rows.add(part("plans.copy.rows", list), deeds(write));
        rows.setVisible(true);
        choose.removeThemeVariants(ButtonVariant.PRIMARY);
    }

    private void write() {
        fields.draft()
                .ifPresent(draft -> list.chosen(asking).ifPresent(chosen -> {
                    try {
                        write(draft, chosen);
                    } catch (Refusal refusal) {
                        asking.refused(refusal);
                    }
                }));
    }

    private void write(PlanDraft draft, List<CopyRow> chosen) {
        var into = group.getValue().id();
        var objections = copying.objections(board.plan().id(), into, draft, chosen, acting());
        list.say(objections);
        if (!objections.isEmpty()) throw new Refusal("plans.refused.copy-rows", objections.size());
        guard.keep(() -> {
            var copied = copying.copy(board.plan().id(), into, draft, chosen, acting());
            if (copied.unlinked() == 0) Say.done("plans.copied", copied.commitments());
            else Say.warn("plans.copied.unlinked", copied.commitments(), copied.unlinked());
            getUI().ifPresent(ui -> ui.navigate(copied.plan().link()));
        });
    }

    private List<Organization> parties(PlanDraft draft) {
        return reading.possibleParties(group.getValue().id()).stream()
                .filter(party -> draft.parties().contains(party.id()))
                .toList();
    }

    private Acting acting() {
        return membership.actingIn(signedIn.id(), group.getValue().id()).orElseThrow();
    }

    private static Div deeds(Button... buttons) {
        var deeds = new Div(buttons);
        deeds.addClassName("tri-deeds");
        return deeds;
    }
}
