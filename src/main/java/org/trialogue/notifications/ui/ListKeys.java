package org.trialogue.notifications.ui;

import com.vaadin.flow.component.html.OrderedList;

/** Keys in the list of notices: up and down go from one to the next, "r" marks the one in focus as read or unread. */
final class ListKeys {

    private static final String KEYS = """
            this.addEventListener('keydown', (event) => {
              const line = event.target.closest('.tri-inbox-line');
              if (!line || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('vaadin-menu-bar')) return;
              const beside = { ArrowDown: line.nextElementSibling, ArrowUp: line.previousElementSibling }[event.key];
              if (beside) beside.querySelector('a').focus();
              else if (event.key === 'r') line.querySelector('.tri-mark-read').click();
              else return;
              event.preventDefault();
            });""";

    private ListKeys() {}

    static void on(OrderedList list) {
        list.getElement().executeJs(KEYS);
    }
}
