package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.search.application.Drift;

/** How the index compared with the database, entry by entry, and the ways to have it compared and set right. */
final class DriftPart extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Div deeds = new Div();
    private final Div begun = new Div();

    /** @param comparing begins a comparison; true where what differs is to be set right */
    DriftPart(Optional<Drift> last, Consumer<Boolean> comparing) {
        getContent()
                .add(
                        new H2(getTranslation("search.index.drift.title")),
                        new Paragraph(getTranslation("search.index.drift.lead")));
        last.ifPresent(this::tell);
        deeds.add(button("search.index.drift.compare", () -> comparing.accept(false)));
        if (last.filter(drift -> drift.different() > 0 && !drift.mended()).isPresent())
            deeds.add(button("search.index.drift.mend", () -> comparing.accept(true)));
        deeds.addClassName("tri-index-deeds");
        begun.getElement().setAttribute("role", "status");
        getContent().add(deeds, begun);
        getContent().addClassName("tri-part");
    }

    private Button button(String key, Runnable deed) {
        var button = new Button(getTranslation(key), pressed -> begin(deed));
        button.setDisableOnClick(true);
        return button;
    }

    /** Says so, as it may take a while; the page is shown anew once it is done or refused. */
    private void begin(Runnable deed) {
        deeds.setEnabled(false);
        begun.setText(getTranslation("search.index.drift.begun"));
        deed.run();
    }

    private void tell(Drift drift) {
        var at = Days.exactly(drift.at(), getLocale(), ReadersZone.here());
        getContent().add(new Paragraph(getTranslation("search.index.drift.at", at, drift.entries())));
        if (drift.different() == 0) {
            getContent().add(new StateWord(Look.AGREED, getTranslation("search.index.drift.none")));
            return;
        }
        var key = drift.mended() ? "search.index.drift.mended" : "search.index.drift.found";
        var said = getTranslation(key, drift.missing(), drift.stale(), drift.orphaned());
        getContent().add(new StateWord(drift.mended() ? Look.AGREED : Look.WARNING, said), names(drift));
    }

    private UnorderedList names(Drift drift) {
        var list = new UnorderedList();
        list.addClassName("tri-index-refused");
        for (var each : drift.named()) {
            var difference = each.difference().name().toLowerCase(Locale.ROOT);
            list.add(new ListItem(getTranslation("search.index.drift." + difference) + " · "
                    + getTranslation(Kinds.one(each.kind())) + " · " + each.id()));
        }
        return list;
    }
}
