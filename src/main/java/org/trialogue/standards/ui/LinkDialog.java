package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.search.Typed;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.CrosswalkDeciding;

/** Asks where a new link of the crosswalk is to lead. */
final class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<String> to = new ComboBox<>(getTranslation("standards.link.to"));
    private final TextField ref = new TextField(getTranslation("standards.link.ref"));
    private final LeaveGuard guard = new LeaveGuard(to, ref);

    LinkDialog(Standards standards, Places places, BiConsumer<String, String> keeping) {
        setHeaderTitle(getTranslation("standards.link.add"));
        to.setItems(
                (key, typed) -> fits(key, named(key, places), new Typed(typed)),
                Stream.concat(
                                CrosswalkSource.sets().stream().map(CrosswalkSource::set),
                                standards.all().stream().map(Instrument::code))
                        .toList());
        to.setItemLabelGenerator(key -> named(key, places));
        to.setWidthFull();
        ref.setHelperText(getTranslation("standards.link.ref.help"));
        ref.setMaxLength(CrosswalkDeciding.LONGEST_REF);
        asking.under(ref, "standards.refused.number", "standards.refused.ref-long", "standards.refused.link-there");
        asking.under(to, "standards.refused.place");
        var form = new Div(asking, to, ref, guard);
        form.addClassName("tri-fields");
        add(form);
        guard.over(this);
        var keep = new Button(getTranslation("standards.link.propose"), click -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> to.focus());
    }

    /** Whether somebody may mean it by what they have typed so far. */
    static boolean fits(String key, String name, Typed typed) {
        return Instrument.isCode(key, typed) || typed.fits(name);
    }

    private static String named(String key, Places places) {
        return places.set(key).isPresent() ? places.title(key) : key + " · " + places.title(key);
    }

    private void keep(BiConsumer<String, String> keeping) {
        asking.again();
        var chosen = asking.filled(to, "standards.refused.place-missing");
        if (chosen == null) return;
        try {
            guard.keep(() -> keeping.accept(chosen, ref.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
