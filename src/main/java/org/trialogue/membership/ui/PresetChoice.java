package org.trialogue.membership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.trialogue.membership.Preset;

/** Asks what sort of body a working group is, and says what that means. */
class PresetChoice extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Select<Preset> preset = new Select<>();
    private final Paragraph means = new Paragraph();

    PresetChoice(Preset first) {
        preset.setLabel(getTranslation("membership.rules.preset"));
        preset.setItemLabelGenerator(each -> getTranslation("membership.preset." + each.key()));
        preset.setItems(Preset.values());
        preset.setWidthFull();
        preset.addValueChangeListener(chosen -> explain(chosen.getValue()));
        means.addClassName("tri-quiet");
        means.getElement().setAttribute("aria-live", "polite");
        getContent().add(preset, means);
        preset.setValue(first);
    }

    /** Does this whenever someone chooses. */
    void onChoice(Consumer<Preset> deed) {
        preset.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) deed.accept(chosen.getValue());
        });
    }

    Preset chosen() {
        return preset.getValue();
    }

    private void explain(Preset chosen) {
        means.setText(getTranslation("membership.preset-means." + chosen.key()));
    }
}
