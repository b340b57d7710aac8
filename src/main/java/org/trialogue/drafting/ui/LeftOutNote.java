package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Imported;
import org.trialogue.drafting.importing.LeftOut;

/** Says above a text what of its file could not be brought along. It stays through the member's visit until they close it. */
class LeftOutNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private LeftOutNote(TextId text, Map<LeftOut, Integer> leftOut) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close(text));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("drafting.import.left-out.close"));
        getContent().add(new Span(getTranslation("drafting.import.left-out", told(leftOut))), close);
        getContent().addClassName("tri-left-out");
        getContent().getElement().setAttribute("role", "note");
    }

    /** Keeps what an import left out until its note is closed. */
    static void remember(Imported imported) {
        if (imported.leftOut().isEmpty()) return;
        VaadinSession.getCurrent().setAttribute(place(imported.text()), new Kept(new EnumMap<>(imported.leftOut())));
    }

    /** The note of a text; empty when nothing was left out, or it was closed. */
    static Optional<LeftOutNote> of(TextId text) {
        return VaadinSession.getCurrent().getAttribute(place(text)) instanceof Kept(var leftOut)
                ? Optional.of(new LeftOutNote(text, leftOut))
                : Optional.empty();
    }

    private record Kept(EnumMap<LeftOut, Integer> leftOut) implements java.io.Serializable {}

    private void close(TextId text) {
        VaadinSession.getCurrent().setAttribute(place(text), null);
        getElement().removeFromParent();
    }

    private String told(Map<LeftOut, Integer> leftOut) {
        return leftOut.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(what -> getTranslation("drafting.left-out." + what.getKey().key(), what.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String place(TextId text) {
        return "drafting.left-out." + text;
    }
}
