package org.trialogue.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.ui.InboxChanged;

/** The way to the inbox, with how much in it is unread. */
class Bell extends Composite<Anchor> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 99;

    private final transient Notices notices;
    private final Span number = new Span();

    Bell(Notices notices) {
        this.notices = notices;
        var icon = VaadinIcon.BELL.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("tri-bell-number");
        number.getElement().setAttribute("aria-hidden", "true");
        getContent().setHref("notices");
        getContent().addClassName("tri-bell");
        getContent().add(icon, number);
        count();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var listening = InboxChanged.listen(attached.getUI(), this::count);
        addDetachListener(gone -> {
            gone.unregisterListener();
            listening.remove();
        });
    }

    private void count() {
        var unread = notices.countUnread();
        var words = unread == 0 ? getTranslation("shell.notices") : getTranslation("shell.notices.unread", unread);
        getContent().setAriaLabel(words);
        getContent().setTitle(words);
        number.setText(unread > MOST ? MOST + "+" : Integer.toString(unread));
        number.setVisible(unread > 0);
    }
}
