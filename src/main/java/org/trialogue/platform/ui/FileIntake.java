package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.trialogue.platform.Refusal;

/** Takes in one file that is small enough to be held in memory, and says under it why it is not taken. */
public final class FileIntake extends Div {

    private static final long serialVersionUID = 1L;

    private final Upload picker;
    private final Paragraph refusal = new Paragraph();

    /**
     * A place for a file.
     *
     * @param megabytes how large it may be
     * @param taken is given what it holds; a refusal of it is said here
     */
    public FileIntake(int megabytes, Consumer<byte[]> taken) {
        InMemoryUploadHandler handler = UploadHandler.inMemory((file, bytes) -> attempt(() -> taken.accept(bytes)));
        picker = new Upload(handler);
        Localized.upload(picker);
        picker.setMaxFiles(1);
        picker.setMaxFileSize(megabytes << 20);
        picker.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        add(picker, refusal);
    }

    /** Does what may be refused, and says so. */
    public void attempt(Runnable deed) {
        refusal.setText("");
        try {
            deed.run();
        } catch (Refusal why) {
            refuse(why);
        }
    }

    /** Says why it is not taken. */
    public void refuse(Refusal why) {
        refusal.setText(getTranslation(why.messageKey(), why.arguments()));
    }

    /** Makes room for another one. */
    public void clear() {
        picker.clearFileList();
    }
}
