package org.trialogue.rooms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.TakenIn;

/** Takes a file of any kind for a room; it is put there once all of it has come in. */
class ShareDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Puts a file where it belongs. */
    interface Keeping {

        void keep(Received received) throws IOException;
    }

    /** A file that has come in. */
    record Received(String name, Path path) {

        InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private final transient Keeping keeping;
    private final transient Runnable kept;
    private final Paragraph refusal = new Paragraph();
    private final Upload picker = new Upload(this::receive);

    ShareDialog(String titleKey, long megabytes, Keeping keeping, Runnable kept) {
        this.keeping = keeping;
        this.kept = kept;
        setHeaderTitle(getTranslation(titleKey));
        setMaxWidth("36rem");
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        Localized.upload(picker);
        picker.setMaxFiles(1);
        picker.setMaxFileSize(Math.toIntExact(megabytes << 20));
        picker.setDropLabel(new Span(getTranslation("rooms.file.drop")));
        var choose = new Button(getTranslation("rooms.file.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        picker.setUploadButton(choose);
        picker.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        add(new Paragraph(getTranslation("rooms.file.about", megabytes)), picker, refusal);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()));
    }

    /** Runs while the file comes in, without holding up the page, nor a connection to the database. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            keep(event.getFileName(), TakenIn.whole(content, event.getFileSize()));
            ui.access(this::done);
        } catch (Refusal why) {
            ui.access(() -> refuse(why));
        } catch (EOFException cut) {
            ui.access(() -> refuse(new Refusal("rooms.refused.cut-off")));
        }
    }

    private void keep(String name, Path path) throws IOException {
        try {
            keeping.keep(new Received(name, path));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private void done() {
        close();
        kept.run();
        Say.done("rooms.file.kept");
    }

    private void refuse(Refusal why) {
        refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        picker.clearFileList();
    }
}
