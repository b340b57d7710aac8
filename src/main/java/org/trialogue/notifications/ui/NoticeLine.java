package org.trialogue.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.domain.InboxRows.Entry;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.platform.ui.Localized;

/** A notice in the inbox: its sentence leads to where it is done; beside it, what it is and what can be done with it. */
final class NoticeLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Entry entry;
    private final transient NoticeActs acts;
    private final Span unread = new Span();
    private final Button toggle = new Button();
    private final String sentence;
    private boolean read;

    NoticeLine(Entry entry, @Nullable WorkingGroup group, NoticeActs acts, Clock clock) {
        this.entry = entry;
        this.acts = acts;
        this.read = entry.read();
        var notice = entry.posted().notice();
        sentence = getTranslation(notice.messageKey(), notice.arguments().toArray());
        addClassNames("tri-notice", "tri-inbox-line");
        unread.addClassName("tri-unread");
        unread.getElement().setAttribute("role", "img");
        unread.getElement().setAttribute("aria-label", getTranslation("notifications.unread"));
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClassName("tri-mark-read");
        toggle.addClickListener(pressed -> mark(!read));
        add(unread, words(group, clock), beside(group));
        show();
    }

    /** The key of the name of a kind; one without a name of its own goes with the others. */
    static String nameKey(String kind, boolean waits) {
        return Kind.of(kind, waits).nameKey();
    }

    private Div words(@Nullable WorkingGroup group, Clock clock) {
        var link = new Anchor(entry.posted().notice().link(), sentence);
        link.getElement().addEventListener("click", followed -> mark(true));
        var about = new Div(new Span(kindName()));
        if (group != null) about.add(new Span(group.title()));
        about.add(new NoticeDate(entry.posted(), clock));
        about.addClassName("tri-about");
        var words = new Div(link, about);
        words.addClassName("tri-inbox-words");
        return words;
    }

    private Div beside(@Nullable WorkingGroup group) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        Localized.menu(menu);
        var more = menu.addItem(VaadinIcon.ELLIPSIS_H.create());
        more.setAriaLabel(getTranslation("notifications.more", sentence));
        muting(more.getSubMenu(), group);
        var beside = new Div(toggle, menu);
        beside.addClassName("tri-line-acts");
        return beside;
    }

    /** What is muted may be so by its kind, by its working group, by itself or with its whole: each has its own way back. */
    private void muting(SubMenu menu, @Nullable WorkingGroup group) {
        var muted = entry.muted();
        if (entry.whole() instanceof String whole && muted.whole()) muting(menu, whole, true);
        if (entry.thing() instanceof String thing) muting(menu, thing, muted.thing());
        menu.addItem(
                getTranslation(muted.kind() ? "notifications.follow.kind" : "notifications.mute.kind", kindName()),
                chosen -> acts.mute(entry.kind(), !muted.kind()));
        if (group != null)
            menu.addItem(
                    getTranslation(
                            muted.group() ? "notifications.follow.group" : "notifications.mute.group", group.title()),
                    chosen -> acts.mute(group.id(), !muted.group()));
    }

    private void muting(SubMenu menu, String thing, boolean muted) {
        var key = muted ? "notifications.follow.thing." : "notifications.mute.thing.";
        menu.addItem(getTranslation(key + Things.kind(thing)), chosen -> acts.muteThing(thing, !muted));
    }

    private String kindName() {
        return getTranslation(nameKey(entry.kind(), entry.posted().notice().waits()));
    }

    private void mark(boolean asRead) {
        if (read == asRead) return;
        read = asRead;
        acts.mark(entry.id(), asRead);
        show();
    }

    private void show() {
        unread.setVisible(!read);
        setClassName("tri-read", read);
        var words = getTranslation(read ? "notifications.mark.unread" : "notifications.mark.read");
        toggle.setIcon((read ? VaadinIcon.ENVELOPE : VaadinIcon.CHECK).create());
        toggle.setAriaLabel(words + ": " + sentence);
        toggle.setTooltipText(words);
    }
}
