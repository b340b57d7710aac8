package org.trialogue.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.Map;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.Ticked;

/** Beside a thing: what its reader wants to hear of it, and the ways to hear more or less. */
public final class AttentionMenu extends Composite<MenuBar> {

    private static final long serialVersionUID = 1L;

    private final transient Attentions attentions;
    private final String thing;
    private final MenuItem root;
    private final Map<Attention, MenuItem> choices = new EnumMap<>(Attention.class);

    /** A menu beside one thing, named by its address. */
    public AttentionMenu(Attentions attentions, String thing) {
        this.attentions = attentions;
        this.thing = thing;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        Localized.menu(getContent());
        root = getContent().addItem("");
        for (var attention : Attention.values())
            choices.put(
                    attention,
                    root.getSubMenu()
                            .addItem(
                                    getTranslation("notifications.attention." + attention.key()),
                                    chosen -> choose(attention)));
        show();
    }

    private void choose(Attention attention) {
        try {
            attentions.choose(thing, attention);
            Say.done("notifications.attention." + attention.key() + ".done");
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        show();
        getUI().ifPresent(InboxChanged::tell);
    }

    private void show() {
        var now = attentions.of(thing);
        root.setText(getTranslation("notifications.attention.now." + now.key()));
        choices.forEach((attention, item) -> Ticked.oneOnly(item, attention == now));
    }
}
