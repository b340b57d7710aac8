package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.CalendarKeeping;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;

/** What comes in a working group, and what was; its secretaries and its Chair keep it. */
@Route("workspaces/:workingGroup/calendar")
@PermitAll
class CalendarView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient CalendarKeeping calendar;

    CalendarView(SignedIn signedIn, Membership membership, CalendarKeeping calendar) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.calendar = calendar;
    }

    /** The address of a working group's calendar, within the portal. */
    static String path(WorkingGroupId group) {
        return "workspaces/" + group + "/calendar";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        show(
                membership.workingGroup(id).orElseThrow(NotFoundException::new),
                acting,
                entering.getLocation().getQueryParameters());
    }

    private void show(WorkingGroup group, Acting acting, QueryParameters address) {
        var over = address.getSingleParameter("over").isPresent();
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.calendar"));
        led(getTranslation("membership.calendar.about", ReadersZone.here().getId()));
        Runnable again = () -> show(group, acting, address);
        var keeps = acting.forSecretariat() || acting.capacity() == Capacity.CHAIR;
        if (keeps) acts(opener(group, again));
        add(new YouAct(acting), choice(group, over));
        list(group, over, keeps, address, again);
    }

    private Component choice(WorkingGroup group, boolean over) {
        var coming = new Anchor(path(group.id()), getTranslation("membership.calendar.coming"));
        var was = new Anchor(path(group.id()) + "?over=1", getTranslation("membership.calendar.over"));
        (over ? was : coming).getElement().setAttribute("aria-current", "page");
        var all = new Anchor(CalendarFiles.path(group.id()), getTranslation("membership.calendar.take-all"));
        all.getElement().setAttribute("download", true);
        var line = new Nav(coming, was, all);
        line.addClassNames("tri-actions", "tri-calendar-choice");
        line.getElement().setAttribute("aria-label", getTranslation("membership.calendar"));
        return line;
    }

    private void list(WorkingGroup group, boolean over, boolean keeps, QueryParameters address, Runnable again) {
        var last = Paging.last(calendar.count(group.id(), over, signedIn.id()), PAGE);
        var page = Paging.asked(address, "page", last);
        var entries = calendar.page(group.id(), over, page, PAGE, signedIn.id());
        if (entries.isEmpty()) {
            add(new EmptyPlace(
                    getTranslation(over ? "membership.calendar.none-over" : "membership.calendar.none-coming")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("tri-calendar");
        entries.stream().map(CalendarRow::new).forEach(row -> {
            if (keeps) row.keptBy(entry -> change(entry, again), entry -> callOff(entry, again));
            rows.add(row);
        });
        var start = path(group.id()) + (over ? "?over=1&page=" : "?page=");
        add(new Div(rows), new Paging(page, last, number -> start + (number + 1)));
    }

    private Button opener(WorkingGroup group, Runnable again) {
        var open = new Button(
                getTranslation("membership.calendar.enter"),
                click -> new CalendarEntryDialog("membership.calendar.enter", ReadersZone.here(), draft -> {
                            calendar.enter(group.id(), draft, signedIn.id());
                            kept(again);
                        })
                        .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private void change(CalendarEntry entry, Runnable again) {
        new CalendarEntryDialog("membership.calendar.change", entry.said().zone(), draft -> {
                    calendar.change(entry.id(), draft, entry.edition(), signedIn.id());
                    kept(again);
                })
                .of(entry.said())
                .open();
    }

    private void callOff(CalendarEntry entry, Runnable again) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("membership.calendar.call-off"));
        question.setText(
                getTranslation("membership.calendar.call-off.text", entry.said().title()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("membership.calendar.call-off"));
        question.addConfirmListener(confirmed -> called(entry, again));
        question.open();
    }

    private void called(CalendarEntry entry, Runnable again) {
        try {
            calendar.callOff(entry.id(), signedIn.id());
            kept(again);
        } catch (Refusal refusal) {
            again.run();
            Say.refused(refusal);
        }
    }

    private void kept(Runnable again) {
        again.run();
        Say.done("membership.calendar.kept");
    }
}
