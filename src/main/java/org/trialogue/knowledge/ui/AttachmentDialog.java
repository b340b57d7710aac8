package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.domain.AttachmentLimits;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** What an attachment is called, in which language it is written, and what is to be seen in it. */
final class AttachmentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "ar", "de", "hi", "id", "it", "pt", "ru", "sw", "zh");

    private final Asking asking = new Asking();
    private final TextField title = new TextField(getTranslation("knowledge.attachment.title"));
    private final Select<Locale> language = new Select<>();
    private final TextArea alt = new TextArea(getTranslation("knowledge.attachment.alt"));
    private final LeaveGuard guard = new LeaveGuard(title, language, alt);

    /** Keeps what was said. */
    interface Keeping {

        void keep(String title, String alt, Locale language);
    }

    AttachmentDialog(Attachment attachment, Keeping keeping) {
        setHeaderTitle(getTranslation("knowledge.attachment.describe"));
        setMaxWidth("36rem");
        title.setMaxLength(AttachmentLimits.TITLE);
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        title.setValue(attachment.title());
        asking.under(title, "knowledge.refused.attachment-title");
        language.setLabel(getTranslation("knowledge.attachment.language"));
        language.setItemLabelGenerator(one -> Languages.named(one, getLocale()));
        language.setItems(Stream.concat(
                        LANGUAGES.stream(), Stream.of(attachment.language().getLanguage()))
                .distinct()
                .map(Locale::of)
                .toList());
        language.setValue(attachment.language());
        alt.setMaxLength(AttachmentLimits.ALT);
        alt.setHelperText(getTranslation("knowledge.attachment.alt.help"));
        alt.setMinRows(3);
        alt.setValue(attachment.alt());
        var content = new Div(asking, title, language, alt, guard);
        content.addClassName("tri-fields");
        add(content);
        guard.over(this);
        var keep = new Button(getTranslation("knowledge.contribution.keep"), pressed -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void keep(Keeping keeping) {
        asking.again();
        try {
            guard.keep(() -> keeping.keep(title.getValue(), alt.getValue(), language.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
