package org.trialogue.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.trialogue.platform.security.Proof;

/** Says that a proof of who one is is wanted first, and leads to it and back to this page. */
public final class ProvingDialog extends ConfirmDialog {

    /** The address that leads to the proof and back. */
    public static final String PATH = "/prove";

    /** Its parameter: where to go afterwards. */
    public static final String BACK = "back";

    /** Its parameter: whether two factors are wanted. */
    public static final String TWICE = "twice";

    private static final long serialVersionUID = 1L;

    private final boolean twice;

    private ProvingDialog(boolean twice) {
        this.twice = twice;
        setHeader(getTranslation("platform.prove.title"));
        setText(getTranslation(twice ? "platform.prove-twice.text" : "platform.prove.text"));
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation("platform.prove"));
        addConfirmListener(confirmed -> leave());
    }

    /**
     * Does something that asks for a proof; without one it leads there instead, before anything is filled in.
     *
     * @param missing what is missing for filling it in
     */
    public static void before(Proof.Missing missing, Runnable deed) {
        if (missing == Proof.Missing.NOTHING) deed.run();
        else new ProvingDialog(missing == Proof.Missing.SECOND_FACTOR).open();
    }

    private void leave() {
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here ->
                        UI.getCurrent().getPage().setLocation(PATH.substring(1) + "?" + query(here.getFile(), twice)));
    }

    /** What is asked of the address that leads to the proof: to lead back to this page afterwards, and by how many factors. */
    public static String query(String page, boolean twice) {
        var back = BACK + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
        return twice ? back + "&" + TWICE + "=true" : back;
    }
}
