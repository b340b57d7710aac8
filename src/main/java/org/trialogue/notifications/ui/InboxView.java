package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.notifications.domain.InboxRows.Entry;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.notifications.domain.Looked.Shelf;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;

/** The inbox: what waits for the member and what is news, page by page; the address says which of it. */
@Route(InboxAddress.ROUTE)
@PermitAll
@StyleSheet("look/notices.css")
class InboxView extends Page implements BeforeEnterObserver, NoticeActs {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;
    private static final Looked UNREAD = Looked.ALL.on(Shelf.UNREAD);

    private final transient Inbox inbox;
    private final transient Attentions attentions;
    private final transient Membership membership;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private transient Looked looked = Looked.ALL;

    InboxView(Inbox inbox, Attentions attentions, Membership membership, SignedIn signedIn, Clock clock) {
        this.inbox = inbox;
        this.attentions = attentions;
        this.membership = membership;
        this.signedIn = signedIn;
        this.clock = clock;
        led(getTranslation("notifications.lead"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        looked = InboxAddress.read(address);
        var groups = membership.workingGroupsOf(signedIn.id());
        var count = inbox.count(looked);
        var last = Paging.last(count, PAGE);
        var page = Paging.asked(address, "page", last);
        cleared();
        counted();
        acts(allRead(), new Anchor("me", getTranslation("notifications.choices")));
        add(new Shelves(looked), new Filters(looked, inbox.kinds(), groups, this::narrowed));
        add(count == 0 ? nothing() : list(inbox.list(looked, page * PAGE, PAGE), groups));
        add(new Paging(page, last, number -> InboxAddress.of(looked, number)));
    }

    private Button allRead() {
        var button = new Button(getTranslation("notifications.all-read"), pressed -> {
            Say.done("notifications.all-read.done", inbox.markAll(looked));
            reload();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component list(List<Entry> entries, List<WorkingGroup> groups) {
        var named = groups.stream().collect(Collectors.toMap(WorkingGroup::id, Function.identity()));
        var list = new OrderedList();
        list.addClassNames("tri-notices", "tri-inbox");
        entries.forEach(entry ->
                list.add(new NoticeLine(entry, entry.group() == null ? null : named.get(entry.group()), this, clock)));
        ListKeys.on(list);
        return list;
    }

    private Component nothing() {
        if (looked.kind() == null && looked.group() == null)
            return new EmptyPlace(
                    getTranslation("notifications.none." + looked.shelf().key()));
        return new EmptyPlace(
                getTranslation("notifications.none.filtered"),
                new Anchor(InboxAddress.ROUTE, getTranslation("notifications.none.wider")));
    }

    private void narrowed(Looked to) {
        getUI().ifPresent(ui -> ui.navigate(InboxAddress.of(to, 0)));
    }

    private void counted() {
        var unread = inbox.count(UNREAD);
        titled(
                unread == 0
                        ? getTranslation("notifications.title")
                        : getTranslation("notifications.title.unread", unread));
    }

    private void changed() {
        counted();
        getUI().ifPresent(InboxChanged::tell);
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        getUI().ifPresent(InboxChanged::tell);
    }

    @Override
    public void mark(UUID notice, boolean read) {
        inbox.mark(notice, read);
        changed();
    }

    @Override
    public void mute(String kind, boolean muted) {
        if (muted) inbox.muteKind(kind);
        else inbox.followKind(kind);
        told(muted);
    }

    @Override
    public void mute(WorkingGroupId group, boolean muted) {
        try {
            if (muted) inbox.mute(group);
            else inbox.follow(group);
            told(muted);
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    @Override
    public void muteThing(String thing, boolean muted) {
        try {
            attentions.choose(thing, muted ? Attention.MUTED : Attention.USUAL);
            told(muted);
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    private void told(boolean muted) {
        Say.done(muted ? "notifications.muted.done" : "notifications.followed.done");
        reload();
    }
}
