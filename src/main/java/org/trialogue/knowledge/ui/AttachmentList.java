package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Attachment;

/** What goes with a practice, to be taken along. */
final class AttachmentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** @param practice the key of the practice with which they were published, whose pages show their words; null where they were not */
    AttachmentList(List<Attachment> attachments, @Nullable String practice) {
        addClassName("tri-attachments");
        for (var attachment : attachments) {
            var line = new AttachmentLine(attachment);
            if (practice != null && attachment.hasText()) line.add(words(practice, attachment));
            add(new ListItem(line));
        }
    }

    private Anchor words(String practice, Attachment attachment) {
        var link =
                new Anchor(Attachment.link(practice, attachment.id(), 1), getTranslation("knowledge.attachment.words"));
        link.setAriaLabel(getTranslation("knowledge.attachment.words.of", attachment.title()));
        return link;
    }
}
