package org.trialogue.notifications.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Something in the reader's inbox may have changed: whatever counts it on the page counts it again. */
public final class InboxChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private InboxChanged(UI page) {
        super(page, false);
    }

    /** Tells those who count on this page. */
    public static void tell(UI page) {
        ComponentUtil.fireEvent(page, new InboxChanged(page));
    }

    /** Counts again whenever it is told on this page. */
    public static Registration listen(UI page, Runnable count) {
        return ComponentUtil.addListener(page, InboxChanged.class, told -> count.run());
    }
}
