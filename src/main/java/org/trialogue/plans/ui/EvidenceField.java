package org.trialogue.plans.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Attachment;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.TakenIn;

/**
 * Takes in files until the report is given. What has not arrived in full is dropped at once and said so; what was taken in and not
 * reported goes when the page does.
 */
final class EvidenceField extends Div {

    private static final long serialVersionUID = 1L;

    private static final String KEY = "event.detail.file.key ?? event.detail.file.name";
    private static final String ARRIVING =
            "element.files.filter(file => !file.complete && !file.error && !file.errorKey).length";
    private static final String HEADER = "X-File-Key";
    private static final String GIVE_KEYS = """
            this.addEventListener('upload-request', event => {
              this.keys = (this.keys ?? 0) + 1;
              event.detail.file.key = String(this.keys);
              event.detail.xhr.setRequestHeader($0, this.keys);
            });""";

    private final transient Intake intake = new Intake();
    private final Upload upload = new Upload(this::receive);
    private final Span trouble = new Span();
    private transient Runnable chosen = () -> {};
    private int arriving;

    EvidenceField(DataSize largest) {
        addClassName("tri-evidence-field");
        trouble.addClassName("tri-alert");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        Localized.upload(upload);
        upload.setUploadButton(new Button(getTranslation("plans.report.attach")));
        upload.setDropLabel(new Span(getTranslation("plans.report.drop")));
        upload.setMaxFileSize(Math.toIntExact(largest.toBytes()));
        upload.addFileRejectedListener(rejected -> say("plans.report.too-large", largest.toMegabytes()));
        listen();
        var label = new Span(getTranslation("plans.report.evidence"));
        label.addClassName("tri-label");
        var help = new Span(getTranslation("plans.report.evidence.help", largest.toMegabytes()));
        help.addClassName("tri-quiet");
        add(label, help, upload, trouble);
    }

    /** What was taken in so far. */
    List<Attachment> attachments() {
        return intake.attachments();
    }

    /** What is done when a file is chosen. */
    void whenChosen(Runnable deed) {
        chosen = deed;
    }

    /** Whether a file that was chosen has not arrived yet. */
    boolean arriving() {
        return arriving > 0;
    }

    /** How many files that were chosen have not arrived yet. */
    void arriving(int files) {
        if (files > arriving) chosen.run();
        arriving = files;
    }

    private void listen() {
        for (var event : List.of("files-changed", "upload-start", "upload-success", "upload-error", "upload-abort"))
            upload.getElement().addEventListener(event, this::count).addEventData(ARRIVING);
        upload.getElement().addEventListener("upload-error", failed -> say("plans.report.cut-off"));
        upload.getElement()
                .addEventListener("file-remove", this::forget)
                .addEventData(KEY)
                .addEventData(ARRIVING);
    }

    private void count(DomEvent event) {
        arriving(event.getEventData().path(ARRIVING).asInt(0));
    }

    private void forget(DomEvent removed) {
        count(removed);
        trouble.setVisible(false);
        intake.forget(removed.getEventData().path(KEY).asString(""));
    }

    /** Runs outside the page's lock, as bytes come in. The browser learns of a failure by the answer. */
    private void receive(UploadEvent event) throws IOException {
        var key = Objects.requireNonNullElse(event.getRequest().getHeader(HEADER), event.getFileName());
        try (var content = event.getInputStream()) {
            var path = TakenIn.whole(content, event.getFileSize());
            event.getUI().access(() -> keep(key, event.getFileName(), path));
        }
    }

    private void keep(String key, String name, Path path) {
        trouble.setVisible(false);
        intake.keep(key, name, path);
        if (!isAttached()) intake.clear();
    }

    private void say(String key, Object... arguments) {
        trouble.setText(getTranslation(key, arguments));
        trouble.setVisible(true);
    }

    @Override
    protected void onAttach(AttachEvent shown) {
        upload.getElement().executeJs(GIVE_KEYS, HEADER);
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        intake.clear();
    }
}
