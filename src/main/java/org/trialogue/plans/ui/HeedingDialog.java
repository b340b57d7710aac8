package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trialogue.plans.Recommendation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;

/** Asks which recommendations of supervisory bodies a commitment takes up; they are searched as somebody types. */
final class HeedingDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int WORDS = 80;

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<Recommendation> chosen =
            new MultiSelectComboBox<>(getTranslation("plans.recommendations"));
    private final LeaveGuard guard = new LeaveGuard(chosen);
    private final transient Consumer<Set<UUID>> write;

    /** Finds recommendations by letters: from one on, at most so many. */
    @FunctionalInterface
    interface Finding {
        List<Recommendation> of(String letters, int from, int atMost);
    }

    HeedingDialog(List<Recommendation> heeded, Finding finding, Consumer<Set<UUID>> write) {
        this.write = write;
        setHeaderTitle(getTranslation("plans.recommendations.change"));
        addClassName("tri-dialog");
        Fields.manual(chosen);
        Localized.choices(chosen);
        chosen.setWidthFull();
        chosen.setItemLabelGenerator(HeedingDialog::named);
        chosen.setItems(query -> finding.of(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream())
                .setIdentifierProvider(Recommendation::id);
        chosen.setValue(Set.copyOf(heeded));
        asking.under(chosen, "plans.refused.recommendations-many", "plans.refused.unknown");
        guard.over(this);
        add(asking, new Paragraph(getTranslation("plans.recommendations.what")), chosen, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private static String named(Recommendation recommendation) {
        var said = recommendation.said();
        var words = said.words().length() <= WORDS ? said.words() : said.words().substring(0, WORDS) + "…";
        return String.join(
                " · ", said.country(), said.code(), said.body(), said.on().toString(), words);
    }

    private void save() {
        asking.again();
        var keys = chosen.getValue().stream().map(Recommendation::id).collect(Collectors.toSet());
        try {
            guard.keep(() -> write.accept(keys));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
