package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.membership.OrganizationFile;
import org.trialogue.membership.Registered;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** Asks which organization this one really is, and says what comes of it before it is done. */
class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Finds those that it may be. */
    interface Finding {
        List<Registered> find(String typed, int atMost);
    }

    private final Asking asking = new Asking();
    private final ComboBox<Registered> other = new ComboBox<>();

    MergeDialog(OrganizationFile file, Finding finding, Consumer<Registered> merging) {
        setHeaderTitle(getTranslation("membership.organization.merge"));
        other.setLabel(getTranslation("membership.organization.merge.into"));
        other.setRequiredIndicatorVisible(true);
        other.setManualValidation(true);
        other.setItemLabelGenerator(this::described);
        other.setItems(
                query -> finding.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit() + 1).stream()
                        .filter(each -> !each.id().equals(file.id()))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        asking.under(other, "membership.refused.merge-missing", "membership.refused.merge-gone");
        var about = new Paragraph(getTranslation(
                "membership.organization.merge.about", file.profile().names().in(getLocale())));
        var form = new Div(asking, about, other);
        form.addClassName("tri-fields");
        add(form);
        var merge = new Button(getTranslation("membership.organization.merge"), click -> merge(merging));
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), merge);
    }

    private String described(Registered line) {
        var country = line.country();
        return country == null
                ? line.names().in(getLocale())
                : line.names().in(getLocale()) + " · " + Countries.name(country, getLocale());
    }

    private void merge(Consumer<Registered> merging) {
        asking.again();
        var into = asking.filled(other, "membership.refused.merge-missing");
        if (into == null) return;
        try {
            merging.accept(into);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
