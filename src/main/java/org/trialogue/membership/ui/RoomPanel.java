package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.trialogue.membership.Insider;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.membership.application.RoomReading.Entered;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** Who is in a room; those who keep it let others in and go here, and everyone who was let in can leave. */
class RoomPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Entered entered;
    private final transient RoomReading rooms;
    private final transient RoomKeeping keeping;
    private final transient Proof proof;
    private final Div rows = new Div();

    RoomPanel(Entered entered, RoomReading rooms, RoomKeeping keeping, Proof proof) {
        this.entered = entered;
        this.rooms = rooms;
        this.keeping = keeping;
        this.proof = proof;
        rows.addClassName("tri-rows");
        var acts = new Div();
        acts.addClassNames("tri-actions", "tri-after");
        if (entered.keeps()) acts.add(button("membership.room.let-in", this::letIn));
        if (entered.takesGuests()) acts.add(button("membership.room.invite", this::invite));
        if (entered.mayLeave()) acts.add(button("membership.room.leave", this::leave));
        if (entered.keeps() && !entered.room().kind().standing())
            acts.add(button("membership.room.close", this::close));
        getContent().add(rows, acts);
        refresh();
    }

    private RoomId room() {
        return entered.room().id();
    }

    private MemberId me() {
        return entered.acting().member();
    }

    private Button button(String key, Runnable deed) {
        return new Button(getTranslation(key), click -> deed.run());
    }

    private void refresh() {
        rows.removeAll();
        rooms.people(room(), me()).forEach(insider -> rows.add(row(insider)));
    }

    private Component row(Insider insider) {
        var held = insider.mandated();
        var name = new Span(held.person().name());
        name.addClassName("tri-strong");
        var words = new Div(name);
        var organization = held.person().organization();
        if (organization != null) words.add(quiet(organization));
        if (insider.until() instanceof LocalDate until)
            words.add(quiet(getTranslation(
                    isForATime(held) ? "membership.room.until" : "membership.room.guest-until",
                    Days.day(until, getLocale()))));
        var row = new Div(words, SideMark.acting(held.affiliation(), held.capacity()));
        row.addClassName("tri-row");
        if (insider.mayBeLetGo()) row.add(letter(held));
        return row;
    }

    private static Span quiet(String text) {
        var line = new Span(text);
        line.addClassName("tri-quiet");
        return line;
    }

    private Button letter(Mandated held) {
        var let = new Button(getTranslation("membership.room.let-go"), click -> letGo(held));
        let.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        let.setAriaLabel(
                getTranslation("membership.room.let-go.of", held.person().name()));
        return let;
    }

    private void letIn() {
        ProvingDialog.before(
                proof.toBegin(entered.acting().capacity()),
                () -> new LetInDialog(
                                rooms.candidates(room(), me()), this::isForATime, rooms.today(), (whom, until) -> {
                                    keeping.letIn(room(), whom.mandate(), until, me());
                                    refresh();
                                    Say.done(
                                            "membership.room.let-in.done",
                                            whom.person().name());
                                })
                        .open());
    }

    private boolean isForATime(Mandated held) {
        return RoomRules.seatEnds(entered.room().kind(), held.acting());
    }

    private void invite() {
        ProvingDialog.before(
                proof.toBegin(entered.acting().capacity()),
                () -> new GuestDialog(rooms.secretaries(room(), me()), rooms.today(), (guest, until) -> {
                            keeping.invite(room(), guest.mandate(), until, me());
                            refresh();
                            Say.done(
                                    "membership.room.let-in.done",
                                    guest.person().name());
                        })
                        .open());
    }

    private void letGo(Mandated held) {
        var name = held.person().name();
        new OnceAsked(
                        getTranslation("membership.room.let-go.title", name),
                        getTranslation("membership.room.let-go.text"),
                        "membership.room.let-go",
                        () -> {
                            keeping.letGo(room(), held.mandate(), me());
                            refresh();
                            Say.done("membership.room.let-go.done", name);
                        })
                .open();
    }

    private void leave() {
        new OnceAsked(
                        getTranslation("membership.room.leave.title"),
                        getTranslation("membership.room.leave.text"),
                        "membership.room.leave",
                        () -> {
                            keeping.leave(room(), me());
                            UI.getCurrent()
                                    .navigate("workspaces/" + entered.room().workingGroup());
                        })
                .open();
    }

    private void close() {
        new OnceAsked(
                        getTranslation("membership.room.close.title"),
                        getTranslation("membership.room.close.text"),
                        "membership.room.close",
                        () -> {
                            keeping.close(room(), me());
                            UI.getCurrent().refreshCurrentRoute(false);
                        })
                .open();
    }
}
