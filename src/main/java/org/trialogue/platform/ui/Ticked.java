package org.trialogue.platform.ui;

import com.vaadin.flow.component.contextmenu.MenuItemBase;

/**
 * Menu items that carry a tick: the library shows it to the eye alone, and this says it to those who listen. That such an item is not selected, which
 * the library says besides, is not said: it cannot be.
 */
public final class Ticked {

    private static final String SAY = """
            const say = () => {
              const ticked = String(this.hasAttribute('menu-item-checked'));
              if (this.role !== $0) this.role = $0;
              if (this.ariaChecked !== ticked) this.ariaChecked = ticked;
              if (this.ariaSelected !== null) this.ariaSelected = null;
            };
            new MutationObserver(say).observe(this, {attributeFilter: ['role', 'menu-item-checked', 'aria-selected']});
            say();
            """;

    private Ticked() {}

    /** Makes it an item that can be ticked by itself. */
    public static void oneOfMany(MenuItemBase<?, ?, ?> item, boolean ticked) {
        tick(item, ticked, "menuitemcheckbox");
    }

    /** Makes it one of several of which one is ticked. */
    public static void oneOnly(MenuItemBase<?, ?, ?> item, boolean ticked) {
        tick(item, ticked, "menuitemradio");
    }

    private static void tick(MenuItemBase<?, ?, ?> item, boolean ticked, String role) {
        item.setCheckable(true);
        item.setChecked(ticked);
        item.addAttachListener(attached -> item.getElement().executeJs(SAY, role));
    }
}
