package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks whether to do something, and for words that go with it. */
class WordsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea words = new TextArea();
    private final LeaveGuard guard = new LeaveGuard(words);

    /** What is asked: whether to do it, which is the title and the button, and what that means. */
    record Question(String deedKey, String meaningKey) {}

    /** Words that are asked for: what they are, and what to write. */
    record Field(String labelKey, String helpKey, int longest, boolean required) {}

    /** Does it, with the words. */
    interface Deed {

        void with(String words);
    }

    WordsDialog(Question question, Optional<Field> field, Deed deed) {
        setHeaderTitle(getTranslation(question.deedKey()));
        setMaxWidth("36rem");
        var content = new Div(asking, new Paragraph(getTranslation(question.meaningKey())));
        content.addClassName("tri-fields");
        field.ifPresent(asked -> {
            words.setLabel(getTranslation(asked.labelKey()));
            words.setHelperText(getTranslation(asked.helpKey()));
            words.setMaxLength(asked.longest());
            words.setMinRows(4);
            words.setRequiredIndicatorVisible(asked.required());
            words.setManualValidation(true);
            content.add(words);
        });
        asking.under(
                words,
                "knowledge.refused.remark-missing",
                "knowledge.refused.remark-long",
                "knowledge.refused.words-missing",
                "knowledge.refused.words-long");
        content.add(guard);
        add(content);
        guard.over(this);
        var act = new Button(getTranslation(question.deedKey()), pressed -> act(deed));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), act);
        addOpenedChangeListener(opened -> words.focus());
    }

    private void act(Deed deed) {
        asking.again();
        try {
            guard.keep(() -> deed.with(words.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
