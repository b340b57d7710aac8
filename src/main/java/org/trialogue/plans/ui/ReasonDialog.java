package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Where somebody says why they do something that the whole working group learns of; it says what the deed will do, and in which capacity one acts. */
final class ReasonDialog<T> extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final Asking asking = new Asking();
    private final TextArea reason = new TextArea(getTranslation("plans.reason"));
    private final LeaveGuard guard = new LeaveGuard(reason);
    private final transient Function<String, T> given;
    private final transient Consumer<T> deed;

    /**
     * Asks for a reason.
     *
     * @param about what tells this reason from others where it is kept until it is given
     * @param word what the button says that does it
     * @param given the reason as it is given; it refuses one that cannot be
     */
    ReasonDialog(
            String title,
            String what,
            String word,
            String about,
            Acting acting,
            Function<String, T> given,
            Consumer<T> deed) {
        this.given = given;
        this.deed = deed;
        setHeaderTitle(title);
        addClassName("tri-dialog");
        setMaxWidth("36rem");
        Fields.manual(reason);
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        guard.about(about).over(this);
        add(guard, asking, new Paragraph(what), new YouAct(acting), reason);
        var doing = new Button(word, pressed -> give());
        doing.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), doing);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void give() {
        asking.again();
        var said = asking.of(reason, () -> given.apply(reason.getValue()));
        if (said == null) return;
        try {
            guard.keep(() -> deed.accept(said));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
