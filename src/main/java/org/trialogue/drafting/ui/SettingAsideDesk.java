package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.trialogue.drafting.SetAside;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.OpenedText;
import org.trialogue.drafting.application.SettingAside;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/** Where a draft amendment is set aside and taken up again; the page is shown anew after either. */
final class SettingAsideDesk {

    private final SettingAside settingAside;
    private final Consumer<TextId> after;

    SettingAsideDesk(SettingAside settingAside, Consumer<TextId> after) {
        this.settingAside = settingAside;
        this.after = after;
    }

    /** Asks why, and sets it aside. */
    Button asking(OpenedText opened) {
        var text = opened.text().id();
        return new Button(
                said("drafting.amendment.set-aside"),
                click -> new SettingAsideDialog(opened, reason -> {
                            settingAside.setAside(text, reason, opened.acting().member());
                            after.accept(text);
                            Say.done("drafting.amendment.set-aside.done");
                        })
                        .open());
    }

    /** Says that it was set aside; whoever writes in it takes it up again from here. */
    SetAsideNote note(OpenedText opened, SetAside aside, String by) {
        var note = new SetAsideNote(aside, by);
        return opened.drafts()
                ? note.with(new Button(said("drafting.amendment.take-up"), click -> takeUp(opened)))
                : note;
    }

    private void takeUp(OpenedText opened) {
        var text = opened.text().id();
        try {
            settingAside.takeUp(text, opened.acting().member());
            after.accept(text);
            Say.done("drafting.amendment.taken-up");
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    private static String said(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
