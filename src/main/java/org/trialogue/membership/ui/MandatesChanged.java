package org.trialogue.membership.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** On the page that is open, a mandate was given or ended: what counts them looks again. */
final class MandatesChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private MandatesChanged(UI ui) {
        super(ui, false);
    }

    static void on(UI ui) {
        ComponentUtil.fireEvent(ui, new MandatesChanged(ui));
    }

    static Registration listen(UI ui, Runnable then) {
        return ComponentUtil.addListener(ui, MandatesChanged.class, changed -> then.run());
    }
}
