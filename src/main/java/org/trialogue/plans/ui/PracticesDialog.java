package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;

/** Asks which practices of the library a commitment applies; they are searched as somebody types. */
final class PracticesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<AppliedPractice> practices =
            new MultiSelectComboBox<>(getTranslation("plans.practices"));
    private final LeaveGuard guard = new LeaveGuard(practices);
    private final transient Consumer<Set<String>> write;

    /** Finds practices by words: from one on, at most so many. */
    @FunctionalInterface
    interface Finding {
        List<AppliedPractice> of(String words, int from, int atMost);
    }

    PracticesDialog(List<AppliedPractice> applied, Finding finding, Consumer<Set<String>> write) {
        this.write = write;
        setHeaderTitle(getTranslation("plans.practices.change"));
        addClassName("tri-dialog");
        Fields.manual(practices);
        Localized.choices(practices);
        practices.setWidthFull();
        practices.setItemLabelGenerator(AppliedPractice::title);
        practices
                .setItems(
                        query -> finding.of(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream())
                .setIdentifierProvider(AppliedPractice::key);
        practices.setValue(Set.copyOf(applied));
        asking.under(practices, "plans.refused.practices-many", "plans.refused.no-practice");
        guard.over(this);
        add(asking, new Paragraph(getTranslation("plans.practices.what")), practices, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private void save() {
        asking.again();
        var chosen = practices.getValue().stream().map(AppliedPractice::key).collect(Collectors.toSet());
        try {
            guard.keep(() -> write.accept(chosen));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
