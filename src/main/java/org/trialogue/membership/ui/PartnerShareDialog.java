package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Shareable;
import org.trialogue.membership.application.PartnerSharing.Offer;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/** Asks what of the shared room is shared with which partners, and until when. */
class PartnerShareDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** For how long, unless somebody says otherwise. */
    private static final int USUAL_DAYS = 30;

    /** Shares it. */
    interface Giving {

        void share(Shareable what, Set<MandateId> whom, LocalDate until);
    }

    private final Asking asking = new Asking();
    private final ComboBox<Shareable> what = new ComboBox<>(getTranslation("membership.share.what"));
    private final MultiSelectComboBox<Mandated> whom = new MultiSelectComboBox<>();
    private final DayField until = new DayField(getTranslation("membership.field.last-day"));

    /**
     * @param piece what is chosen at first, or null
     */
    PartnerShareDialog(Offer offer, @Nullable UUID piece, Giving giving) {
        setHeaderTitle(getTranslation("membership.share"));
        addClassName("tri-dialog");
        what.setItems(offer.pieces());
        what.setItemLabelGenerator(this::named);
        what.setRequiredIndicatorVisible(true);
        what.setManualValidation(true);
        what.setWidthFull();
        offer.pieces().stream()
                .filter(each -> each.key().equals(piece))
                .findFirst()
                .ifPresent(what::setValue);
        whom.setLabel(getTranslation("membership.share.whom"));
        whom.setItems(offer.partners());
        whom.setItemLabelGenerator(RoomWords::person);
        whom.setRequiredIndicatorVisible(true);
        whom.setManualValidation(true);
        whom.setWidthFull();
        if (offer.partners().size() == 1) whom.setValue(offer.partners().getFirst());
        until.setValue(usual(offer));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        asking.under(what, "membership.refused.share-what", "membership.refused.share-gone");
        asking.under(whom, "membership.refused.nobody-chosen");
        asking.under(
                until,
                "membership.refused.no-day",
                "membership.refused.partner-days",
                "membership.refused.share-mandate");
        var fields = new Div(asking, about(offer), what, whom, until);
        fields.addClassName("tri-fields");
        add(fields);
        var share = new Button(getTranslation("membership.share.deed"), click -> share(giving));
        share.addThemeVariants(ButtonVariant.PRIMARY);
        share.setEnabled(!offer.partners().isEmpty());
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), share);
        addOpenedChangeListener(opened -> {
            if (what.isEmpty()) what.focus();
            else whom.focus();
        });
    }

    private Div about(Offer offer) {
        var none = offer.partners().isEmpty();
        var words = new Paragraph(getTranslation(none ? "membership.share.nobody" : "membership.share.about"));
        words.addClassName("tri-quiet");
        return new Div(
                words, new Anchor("rooms/" + offer.room() + "/people", getTranslation("membership.share.whole")));
    }

    private String named(Shareable one) {
        return getTranslation("membership.share." + one.kind().key(), one.title());
    }

    /** Within every mandate. */
    private static LocalDate usual(Offer offer) {
        var usual = offer.today().plusDays(USUAL_DAYS);
        return offer.partners().stream()
                .map(Mandated::endsOn)
                .filter(Objects::nonNull)
                .filter(usual::isAfter)
                .min(LocalDate::compareTo)
                .orElse(usual);
    }

    private void share(Giving giving) {
        asking.again();
        var chosen = asking.filled(what, "membership.refused.share-what");
        var last = asking.filled(until, "membership.refused.no-day");
        if (chosen == null || last == null) return;
        try {
            giving.share(chosen, whom.getValue().stream().map(Mandated::mandate).collect(Collectors.toSet()), last);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
