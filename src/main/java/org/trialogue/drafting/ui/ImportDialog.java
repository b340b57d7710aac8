package org.trialogue.drafting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialogue.drafting.application.Imported;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.importing.LeftOut;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/** Takes a file. When it cannot be read, the reason and what to do stand in the dialog, and another one can be chosen. */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Function<Upload, Imported> importing;
    private final Paragraph refusal = new Paragraph();
    private final com.vaadin.flow.component.upload.Upload picker;

    ImportDialog(long megabytes, Function<Upload, Imported> importing) {
        this.importing = importing;
        setHeaderTitle(getTranslation("drafting.import.heading"));
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        picker = new com.vaadin.flow.component.upload.Upload(this::receive);
        picker.setMaxFiles(1);
        picker.setMaxFileSize((int) (megabytes << 20));
        picker.setDropLabel(new Span(getTranslation("drafting.import.drop")));
        var choose = new Button(getTranslation("drafting.import.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        picker.setUploadButton(choose);
        picker.addFileRejectedListener(tooLarge -> refuse(new Refusal("drafting.refused.too-large", megabytes)));
        add(new Paragraph(getTranslation("drafting.import.about", megabytes)), picker, refusal);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()));
    }

    /** Runs while the file comes in, without holding up the page. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var imported = importing.apply(new Upload(event.getFileName(), content, event.getFileSize()));
            ui.access(() -> show(ui, imported));
        } catch (Refusal why) {
            ui.access(() -> refuse(why));
        }
    }

    private void show(UI ui, Imported imported) {
        close();
        if (imported.leftOut().isEmpty()) Say.done("drafting.import.done");
        else Say.warn("drafting.import.left-out", told(imported));
        ui.navigate("texts/" + imported.text());
    }

    private String told(Imported imported) {
        return imported.leftOut().entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(this::told)
                .collect(Collectors.joining(", "));
    }

    private String told(Entry<LeftOut, Integer> what) {
        return getTranslation("drafting.left-out." + what.getKey().key(), what.getValue());
    }

    private void refuse(Refusal why) {
        refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        picker.clearFileList();
    }
}
