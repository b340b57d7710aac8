package org.trialogue.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A message that interrupts a screen reader and stays until it is closed. */
final class Warning extends Notification {

    private static final long serialVersionUID = 1L;

    private final String text;

    Warning(String text, String closing) {
        this.text = text;
        var close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.setAriaLabel(closing);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(new Span(text), close);
        line.addClassName("tri-warning");
        add(line);
        setDuration(0);
        setPosition(Position.BOTTOM_END);
        addThemeVariants(NotificationVariant.ERROR);
        setAssertive(true);
    }

    boolean says(String other) {
        return text.equals(other);
    }
}
