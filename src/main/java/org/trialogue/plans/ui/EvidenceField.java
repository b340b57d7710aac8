package org.trialogue.plans.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Attachment;

/**
 * Takes in files until the report is given. What has not arrived in full is dropped at once and said so; what was taken in and not
 * reported goes when the page does.
 */
final class EvidenceField extends Div {

    private static final long serialVersionUID = 1L;

    private record Received(String name, Path path) {}

    private final transient List<Received> received = new ArrayList<>();
    private final Upload upload = new Upload(this::receive);
    private final Span trouble = new Span();
    private final DataSize largest;

    EvidenceField(DataSize largest) {
        this.largest = largest;
        addClassName("tri-evidence-field");
        trouble.addClassName("tri-alert");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        upload.setUploadButton(new Button(getTranslation("plans.report.attach")));
        upload.setDropLabel(new Span(getTranslation("plans.report.drop")));
        upload.setMaxFileSize(Math.toIntExact(largest.toBytes()));
        upload.addFileRejectedListener(rejected -> say("plans.report.too-large", largest.toMegabytes()));
        upload.addFileRemovedListener(removed -> forget(removed.getFileName()));
        var label = new Span(getTranslation("plans.report.evidence"));
        label.addClassName("tri-label");
        var help = new Span(getTranslation("plans.report.evidence.help", largest.toMegabytes()));
        help.addClassName("tri-quiet");
        add(label, help, upload, trouble);
    }

    /** What was taken in so far. */
    List<Attachment> attachments() {
        return received.stream()
                .map(file -> new Attachment(file.name(), new FileSystemResource(file.path())))
                .toList();
    }

    /** Runs outside the page's lock, as bytes come in. */
    private void receive(UploadEvent event) throws IOException {
        var path = Files.createTempFile("trialogue-", ".part");
        try (var content = event.getInputStream()) {
            var size = Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
            if (event.getFileSize() > 0 && size != event.getFileSize()) throw new EOFException(event.getFileName());
        } catch (IOException broken) {
            Files.deleteIfExists(path);
            event.getUI().access(() -> say("plans.report.cut-off"));
            throw broken;
        }
        event.getUI().access(() -> keep(new Received(event.getFileName(), path)));
    }

    private void keep(Received file) {
        trouble.setVisible(false);
        if (isAttached()) received.add(file);
        else drop(file);
    }

    private void forget(String name) {
        received.stream().filter(file -> file.name().equals(name)).findFirst().ifPresent(file -> {
            received.remove(file);
            drop(file);
        });
    }

    private void say(String key, Object... arguments) {
        trouble.setText(getTranslation(key, arguments));
        trouble.setVisible(true);
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        received.forEach(EvidenceField::drop);
        received.clear();
    }

    private static void drop(Received file) {
        file.path().toFile().delete();
    }
}
