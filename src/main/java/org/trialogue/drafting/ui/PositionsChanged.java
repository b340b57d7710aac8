package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** The reader stated, entered or answered a position: whatever shows positions on the page shows them anew. */
final class PositionsChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private PositionsChanged(UI page) {
        super(page, false);
    }

    /** Tells those who show positions on the page of a component. */
    static void tell(Component on) {
        on.getUI().ifPresent(page -> ComponentUtil.fireEvent(page, new PositionsChanged(page)));
    }

    /** Shows anew whenever it is told on the page, for as long as the component stands there. */
    static void listen(Component on, Runnable show) {
        on.addAttachListener(attached -> {
            var listening = ComponentUtil.addListener(attached.getUI(), PositionsChanged.class, told -> show.run());
            on.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }
}
