package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Imported;
import org.trialogue.drafting.importing.LeftOut;

/** Says above a text what of its file could not be brought along, and whose changes came with it. It stays through the member's visit until they close it. */
class LeftOutNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private LeftOutNote(TextId text, Kept kept) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close(text));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("drafting.import.left-out.close"));
        var said = new Div();
        if (!kept.suggestedBy().isEmpty())
            said.add(new Div(getTranslation("drafting.import.suggested-by", String.join(", ", kept.suggestedBy()))));
        if (!kept.leftOut().isEmpty())
            said.add(new Div(getTranslation("drafting.import.left-out", told(kept.leftOut()))));
        getContent().add(said, close);
        getContent().addClassName("tri-left-out");
        getContent().getElement().setAttribute("role", "note");
    }

    /** Keeps what there is to say of an import until its note is closed. */
    static void remember(Imported imported) {
        if (imported.leftOut().isEmpty() && imported.suggestedBy().isEmpty()) return;
        var leftOut = new EnumMap<LeftOut, Integer>(LeftOut.class);
        leftOut.putAll(imported.leftOut());
        VaadinSession.getCurrent()
                .setAttribute(place(imported.text()), new Kept(new ArrayList<>(imported.suggestedBy()), leftOut));
    }

    /** The note of a text; empty when nothing was left out, or it was closed. */
    static Optional<LeftOutNote> of(TextId text) {
        return VaadinSession.getCurrent().getAttribute(place(text)) instanceof Kept kept
                ? Optional.of(new LeftOutNote(text, kept))
                : Optional.empty();
    }

    private record Kept(ArrayList<String> suggestedBy, EnumMap<LeftOut, Integer> leftOut)
            implements java.io.Serializable {}

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
