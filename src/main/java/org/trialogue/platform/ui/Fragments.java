package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;

/** The part of an address behind #: it names a place on the page, which is brought into view and set off. */
public final class Fragments {

    private static final String SHOW = """
            requestAnimationFrame(() => {
              const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
              this.querySelectorAll('.tri-here').forEach(was => was.classList.remove('tri-here'));
              if (!place) return;
              place.classList.add('tri-here');
              place.scrollIntoView({ block: 'center' });
            });""";

    private Fragments() {}

    /** Shows the place that the address names, once the page is there. Call it when the page's content is complete. */
    public static void show(Component page) {
        page.getElement().executeJs(SHOW);
    }
}
