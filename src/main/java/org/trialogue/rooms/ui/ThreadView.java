package org.trialogue.rooms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Mentioning;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.YouAct;
import org.trialogue.rooms.RoomMessage;
import org.trialogue.rooms.application.Talking;
import org.trialogue.rooms.application.Talking.OpenThread;
import org.trialogue.rooms.domain.RoomWording;

/** A thread of a room: what was said, the oldest first, and where to answer. It opens at its newest messages. */
@Route("threads/:thread")
@PermitAll
@StyleSheet("look/rooms.css")
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class ThreadView extends Page implements BeforeEnterObserver, MessageCard.Acts {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient SignedIn signedIn;
    private final transient Talking talking;
    private final transient Names names;
    private final transient RoomPages pages;
    private final transient Attentions attentions;

    ThreadView(SignedIn signedIn, Talking talking, Names names, RoomPages pages, Attentions attentions) {
        this.attentions = attentions;
        this.signedIn = signedIn;
        this.pages = pages;
        this.talking = talking;
        this.names = names;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var thread = Keys.of(entering, "thread");
        var open = talking.enter(thread, signedIn.id()).orElseThrow(NotFoundException::new);
        var last = Paging.last(open.thread().messages(), PAGE);
        var address = entering.getLocation().getQueryParameters();
        var asked = address.getSingleParameter("page").isPresent() ? Paging.asked(address, "page", last) : last;
        show(open, asked);
    }

    private OpenThread opened(UUID thread) {
        return talking.thread(thread, signedIn.id()).orElseThrow(NotFoundException::new);
    }

    private void show(OpenThread open, int page) {
        var thread = open.thread();
        var room = open.room();
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(room.workingGroupTitle(), "workspaces/" + room.workingGroup());
        under(Names.of(room), "rooms/" + room.id());
        titled(thread.title());
        acts(new AttentionMenu(attentions, "threads/" + thread.id()));
        if (room.isSharedOutBy(open.acting()))
            acts(new Anchor(room.sharing(thread.id()), getTranslation("rooms.share-with-partners")));
        var messages = new Div();
        talking.messages(thread.id(), signedIn.id(), (long) page * PAGE, PAGE)
                .forEach(message -> messages.add(card(message, open)));
        var last = Paging.last(thread.messages(), PAGE);
        var content = new Div(messages, new Paging(page, last, to -> "threads/" + thread.id() + "?page=" + (to + 1)));
        if (room.kind().apart()) content.addClassName("tri-room-apart");
        pages.note(content, signedIn.id(), room.id().value(), thread.id());
        add(new YouAct(open.acting()), content);
        if (open.mayWrite()) content.add(answer(thread.id(), room.id()));
    }

    private MessageCard card(RoomMessage message, OpenThread open) {
        var card = new MessageCard(message, names.of(message.by().member()), this);
        card.offer(
                message,
                open.mayWrite() && talking.mayEdit(message, signedIn.id()),
                open.mayWrite() && message.mayBeWithdrawn(signedIn.id()));
        return card;
    }

    private Div answer(UUID thread, RoomId room) {
        var asking = new Asking();
        var words = new TextArea(getTranslation("rooms.field.answer"));
        words.setMaxLength(RoomWording.LONGEST_MESSAGE);
        words.setMinRows(3);
        words.setWidthFull();
        words.setManualValidation(true);
        asking.under(words, "rooms.refused.message-missing", "rooms.refused.message-long");
        var guard = new LeaveGuard(words).about("answer/" + thread);
        var send = new Button(getTranslation("rooms.message.send"), click -> {
            asking.again();
            try {
                guard.keep(() -> talking.reply(thread, words.getValue(), signedIn.id()));
                newest(thread);
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var mentioning = new Mentioning(words, () -> Names.mentionable(talking.mentionable(room, signedIn.id())));
        var form = new Div(asking, words, mentioning, send, guard);
        form.addClassName("tri-answer");
        return form;
    }

    private void newest(UUID thread) {
        var open = opened(thread);
        show(open, Paging.last(open.thread().messages(), PAGE));
        Say.done("rooms.message.sent");
    }

    @Override
    public void edit(RoomMessage message) {
        new MessageDialog(message, words -> {
                    talking.edit(message.id(), words, signedIn.id());
                    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                })
                .open();
    }

    @Override
    public void withdraw(RoomMessage message) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("rooms.message.withdraw.title"));
        question.setText(getTranslation("rooms.message.withdraw.text"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("rooms.message.withdraw"));
        question.addConfirmListener(confirmed -> {
            try {
                talking.withdraw(message.id(), signedIn.id());
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
        });
        question.open();
    }
}
