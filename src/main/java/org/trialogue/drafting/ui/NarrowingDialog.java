package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.StageRights;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Asks what the members of a working group may do at most at a stage, and in preparation who belongs to its drafting group. */
class NarrowingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Decides it; null for what the procedure says. */
    interface Deciding {

        void decide(@Nullable Narrowing wanted);
    }

    private static final String AS_THE_TABLE_SAYS = "none";

    private final Asking asking = new Asking();
    private final RadioButtonGroup<String> most = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Mandated> drafters = new MultiSelectComboBox<>();
    private final LeaveGuard guard = new LeaveGuard(most, drafters);
    private final Stage stage;
    private final transient Deciding deciding;

    NarrowingDialog(Acting acting, Stage stage, @Nullable Narrowing seen, List<Mandated> writers, Deciding deciding) {
        this.stage = stage;
        this.deciding = deciding;
        var name = getTranslation("drafting.stage." + stage.key());
        setHeaderTitle(getTranslation("drafting.narrowing.title", name));
        addClassName("tri-dialog");
        choices();
        named(writers);
        fill(seen, writers);
        asking.under(most, "drafting.refused.narrowing-none");
        asking.under(drafters, "drafting.refused.narrowing-drafter");
        guard.over(this);
        var means = new Paragraph(
                getTranslation("drafting.narrowing.procedure", getTranslation("drafting.stage-means." + stage.key())));
        var fields = new Div(asking, means, new YouAct(acting), most, drafters, guard);
        fields.addClassName("tri-fields");
        add(fields);
        var deed = new Button(getTranslation("drafting.narrowing.deed"), click -> decide());
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), deed);
        addOpenedChangeListener(opened -> Focus.on(most));
    }

    private void choices() {
        var all = new ArrayList<String>();
        all.add(AS_THE_TABLE_SAYS);
        StageRights.narrowings(stage).forEach(each -> all.add(each.key()));
        most.setLabel(getTranslation("drafting.narrowing.most"));
        most.setItems(all);
        most.setItemLabelGenerator(each -> getTranslation(
                each.equals(AS_THE_TABLE_SAYS) ? "drafting.narrowing.none" : "drafting.narrowing.at-most." + each));
        most.setManualValidation(true);
        most.addValueChangeListener(chosen ->
                drafters.setVisible(stage == Stage.PREPARATION && !AS_THE_TABLE_SAYS.equals(chosen.getValue())));
    }

    private void named(List<Mandated> writers) {
        drafters.setLabel(getTranslation("drafting.narrowing.drafters"));
        drafters.setHelperText(getTranslation("drafting.narrowing.drafters.help"));
        drafters.setItems(writers);
        drafters.setItemLabelGenerator(held -> "%s, %s".formatted(held.person().name(), capacity(held)));
        drafters.setManualValidation(true);
        drafters.setWidthFull();
        drafters.setVisible(false);
    }

    private String capacity(Mandated held) {
        return getTranslation("platform.capacity." + held.capacity().key());
    }

    private void fill(@Nullable Narrowing seen, List<Mandated> writers) {
        most.setValue(seen == null ? AS_THE_TABLE_SAYS : seen.atMost().key());
        if (seen != null)
            drafters.setValue(writers.stream()
                    .filter(held -> seen.drafters().contains(held.person().id()))
                    .toList());
    }

    private void decide() {
        asking.again();
        try {
            guard.keep(() -> deciding.decide(wanted()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private @Nullable Narrowing wanted() {
        if (most.getValue().equals(AS_THE_TABLE_SAYS)) return null;
        var members = stage != Stage.PREPARATION ? List.<Mandated>of() : List.copyOf(drafters.getValue());
        return new Narrowing(
                StageRights.narrowings(stage).stream()
                        .filter(each -> each.key().equals(most.getValue()))
                        .findFirst()
                        .orElse(AtMost.READ),
                members.stream().map(held -> held.person().id()).collect(Collectors.toSet()));
    }
}
