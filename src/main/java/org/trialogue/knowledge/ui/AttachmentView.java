package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.application.Attaching;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.platform.pages.DocumentPage;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;

/** The words of an attachment, a page at a time: what the search found is read here without the file being opened. */
@Route("practices/:key/attachments/:attachment")
@PermitAll
@StyleSheet("look/library.css")
@StyleSheet("look/practices.css")
class AttachmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Attaching attaching;
    private final transient Retiring practices;

    AttachmentView(Attaching attaching, Retiring practices) {
        this.attaching = attaching;
        this.practices = practices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var way = entering.getRouteParameters();
        var practice = way.get("key").flatMap(practices::read).orElseThrow(NotFoundException::new);
        var attachment = way.get("attachment")
                .flatMap(AttachmentView::key)
                .flatMap(id -> attaching.find(practice.key(), id))
                .orElseThrow(NotFoundException::new);
        var last = Math.max(0, attachment.pages() - 1);
        show(practice, attachment, Paging.asked(entering.getLocation().getQueryParameters(), "page", last), last);
    }

    private void show(Practice practice, Attachment attachment, int page, int last) {
        cleared();
        under(getTranslation("knowledge.library"), "library?kind=practice");
        under(practice.account().title(), practice.link() + "#attachments");
        titled(attachment.title(), attachment.language());
        led(getTranslation("knowledge.attachment.lead"));
        add(new AttachmentLine(attachment));
        if (!attachment.hasText()) return;
        add(words(
                attachment,
                attaching.page(attachment, page + 1).filter(each -> !each.text().isEmpty()),
                page + 1));
        add(new Paging(page, last, to -> Attachment.link(practice.key(), attachment.id(), to + 1)));
    }

    private Section words(Attachment attachment, Optional<DocumentPage> page, int number) {
        var words = new Section();
        words.addClassNames("tri-part", "tri-told", "tri-attachment-words");
        words.setId("page-" + number);
        if (page.isEmpty()) words.add(new Paragraph(getTranslation("knowledge.attachment.page-empty", number)));
        page.map(DocumentPage::name).ifPresent(name -> words.add(new Paragraph(name)));
        page.ifPresent(each -> words.add(InLanguage.of(attachment.language(), new Paragraph(each.text()))));
        return words;
    }

    private static Optional<UUID> key(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
