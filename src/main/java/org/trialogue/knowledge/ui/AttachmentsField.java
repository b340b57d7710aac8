package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.application.Attaching;
import org.trialogue.knowledge.domain.AttachmentLimits;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Localized;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.TakenIn;

/** What goes with a contribution, for its author: files are kept as they come in, whatever becomes of the words around them. */
final class AttachmentsField extends Section {

    private static final long serialVersionUID = 1L;

    private final UUID contribution;
    private final transient Attaching attaching;
    private final MemberId me;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph refusal = new Paragraph();
    private final Upload upload = new Upload(this::receive);

    AttachmentsField(UUID contribution, Attaching attaching, MemberId me) {
        this.contribution = contribution;
        this.attaching = attaching;
        this.me = me;
        addClassNames("tri-part", "tri-attachments-field");
        setId("attachments");
        list.addClassName("tri-attachments");
        refusal.addClassName("tri-refused");
        refusal.getElement().setAttribute("role", "alert");
        var help = new Paragraph(
                getTranslation("knowledge.attachments.help", attaching.megabytes(), AttachmentLimits.MOST));
        help.addClassName("tri-quiet");
        add(new H2(getTranslation("knowledge.attachments")), help, list, picker(), refusal);
        refresh();
    }

    private Upload picker() {
        Localized.upload(upload);
        upload.setMaxFileSize(Math.toIntExact(attaching.megabytes() << 20));
        upload.setDropLabel(new Span(getTranslation("knowledge.attachment.drop")));
        upload.setUploadButton(new Button(getTranslation("knowledge.attachment.add")));
        upload.addFileRejectedListener(rejected -> refusal.setText(rejected.getErrorMessage()));
        return upload;
    }

    /** Runs while the file comes in, without holding up the page, nor a connection to the database. */
    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            keep(event.getFileName(), TakenIn.whole(content, event.getFileSize()));
            ui.access(() -> kept(event.getFileName()));
        } catch (Refusal why) {
            ui.access(() -> refuse(why));
        } catch (EOFException cut) {
            ui.access(() -> refuse(new Refusal("files.refused.cut-off", event.getFileName())));
        }
    }

    private void keep(String name, Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            attaching.add(contribution, name, content, me);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private void kept(String name) {
        refusal.setText("");
        Say.done("knowledge.attachment.kept", name);
        refresh();
    }

    private void refuse(Refusal why) {
        refusal.setText(getTranslation(why.messageKey(), why.arguments()));
        upload.clearFileList();
    }

    private void refresh() {
        upload.clearFileList();
        list.removeAll();
        for (var attachment : attaching.of(contribution)) {
            var line = new AttachmentLine(attachment);
            line.add(acts(attachment));
            list.add(new ListItem(line));
        }
        list.setVisible(list.getComponentCount() > 0);
    }

    private Component acts(Attachment attachment) {
        var describe = small("knowledge.attachment.describe", attachment);
        describe.addClickListener(pressed -> new AttachmentDialog(attachment, (title, alt, language) -> {
                    attaching.describe(attachment.id(), title, alt, language, me);
                    refresh();
                })
                .open());
        var remove = small("knowledge.attachment.remove", attachment);
        remove.addClickListener(pressed -> new WordsDialog(
                        new WordsDialog.Question("knowledge.attachment.remove", "knowledge.attachment.remove.ask"),
                        Optional.empty(),
                        words -> {
                            attaching.remove(attachment.id(), me);
                            refresh();
                        })
                .open());
        var acts = new Div(describe, remove);
        acts.addClassName("tri-attachment-acts");
        return acts;
    }

    private Button small(String key, Attachment attachment) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + " · " + attachment.title());
        return button;
    }
}
