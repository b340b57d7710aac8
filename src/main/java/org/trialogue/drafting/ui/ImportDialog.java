package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.drafting.application.Imported;
import org.trialogue.drafting.application.Upload;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.Say;

/** Takes a file of any kind, as only its content tells what can be said about it. When it cannot be read, the reason and what to do stand in the dialog, and another one can be chosen. */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ImportDialog.class);

    private final transient Function<Upload, Imported> importing;
    private final Paragraph refusal = new Paragraph();
    private final com.vaadin.flow.component.upload.Upload picker;

    ImportDialog(long megabytes, Function<Upload, Imported> importing) {
        this.importing = importing;
        setHeaderTitle(getTranslation("drafting.import.heading"));
        setMaxWidth("40rem");
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        picker = new com.vaadin.flow.component.upload.Upload(this::receive);
        Localized.upload(picker);
        picker.setMaxFiles(1);
        picker.setMaxFileSize((int) (megabytes << 20));
        picker.setDropLabel(new Span(getTranslation("drafting.import.drop")));
        var choose = new Button(getTranslation("drafting.import.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        picker.setUploadButton(choose);
        picker.setI18n(texts(megabytes));
        picker.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        add(new Paragraph(getTranslation("drafting.import.about", megabytes)), picker, refusal);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()));
    }

    /** What the browser itself says, before a file is on its way or when it does not arrive. */
    private UploadI18N texts(long megabytes) {
        var cutOff = getTranslation("drafting.refused.cut-off");
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(cutOff)
                                .setUnexpectedServerError(cutOff)
                                .setForbidden(cutOff)))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("drafting.refused.too-many"))
                        .setFileIsTooBig(getTranslation("drafting.refused.too-large", megabytes)));
    }

    /** Runs while the file comes in, without holding up the page. */
    private void receive(UploadEvent event) {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var imported = importing.apply(new Upload(event.getFileName(), content, event.getFileSize()));
            ui.access(() -> show(ui, imported));
        } catch (Refusal why) {
            ui.access(() -> refuse(why));
        } catch (IOException cut) {
            ui.access(() -> refuse(new Refusal("drafting.refused.cut-off")));
        } catch (RuntimeException failed) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Import failed, number {}", number, failed);
            ui.access(() -> refuse(new Refusal("drafting.refused.failed", number)));
        }
    }

    private void show(UI ui, Imported imported) {
        close();
        LeftOutNote.remember(imported);
        Say.done("drafting.import.done");
        ui.navigate("texts/" + imported.text());
    }

    private void refuse(Refusal why) {
        refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        picker.clearFileList();
    }
}
