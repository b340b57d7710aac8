package org.trialogue.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Says that a proof of who one is is wanted first, and leads to it and back to this page. */
public final class ProvingDialog extends ConfirmDialog {

    /** The address that leads to the proof and back. */
    public static final String PATH = "/prove";

    /** Its parameter: where to go afterwards. */
    public static final String BACK = "back";

    private static final long serialVersionUID = 1L;

    private ProvingDialog() {
        setHeader(getTranslation("platform.prove.title"));
        setText(getTranslation("platform.prove.text"));
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation("platform.prove"));
        addConfirmListener(confirmed -> leave());
    }

    /**
     * Does something that asks for a proof; without one it leads there instead, before anything is filled in.
     *
     * @param fresh whether there is one that will do for filling it in
     */
    public static void before(BooleanSupplier fresh, Runnable deed) {
        if (fresh.getAsBoolean()) deed.run();
        else new ProvingDialog().open();
    }

    private static void leave() {
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> UI.getCurrent().getPage().setLocation(to(here.getFile())));
    }

    private static String to(String page) {
        return PATH.substring(1) + "?" + BACK + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
