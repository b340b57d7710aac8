package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.Attachment.TextState;
import org.trialogue.platform.ui.FileSize;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What one attachment is, and the way to it: it is saved, never shown in the portal's name. */
final class AttachmentLine extends Div {

    private static final long serialVersionUID = 1L;

    /** What kinds of files are called, the same in every language. */
    private static final Map<String, String> KINDS = Map.of(
            "application/pdf", "PDF",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX",
            "application/vnd.oasis.opendocument.text", "ODT",
            "text/html", "HTML",
            "application/xhtml+xml", "HTML",
            "image/png", "PNG",
            "image/jpeg", "JPEG",
            "image/gif", "GIF",
            "image/webp", "WebP");

    AttachmentLine(Attachment attachment) {
        addClassName("tri-attachment");
        add(way(attachment), facts(attachment));
        if (!attachment.alt().isEmpty()) add(InLanguage.of(attachment.language(), new Paragraph(attachment.alt())));
    }

    private static Component way(Attachment attachment) {
        if (attachment.apart()) return InLanguage.of(attachment.language(), new Span(attachment.title()));
        var link = InLanguage.of(
                attachment.language(), new Anchor(attachment.file().link(), attachment.title()));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Component facts(Attachment attachment) {
        var facts = new Span(Stream.of(
                        KINDS.getOrDefault(attachment.mediaType().replaceFirst(";.*", ""), ""),
                        FileSize.of(attachment.size(), getLocale()),
                        Languages.named(attachment.language(), getLocale()),
                        attachment.hasText() && attachment.isPaged() && attachment.pages() > 1
                                ? getTranslation("knowledge.attachment.pages", attachment.pages())
                                : "")
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · ")));
        var line = new Div(facts);
        line.addClassName("tri-quiet");
        if (attachment.apart()) line.add(state(Look.WARNING, getTranslation("files.apart")));
        else if (attachment.isPaged() && attachment.isSearchedInPart()) line.add(state(Look.PLAIN, upTo(attachment)));
        else if (attachment.isSearchedInPart()) line.add(state(TextState.CUT));
        else if (attachment.text() != TextState.READ && !attachment.isPicture()) line.add(state(attachment.text()));
        return line;
    }

    private String upTo(Attachment attachment) {
        return getTranslation("knowledge.attachment.text.cut-at", attachment.searched());
    }

    /** Why its words are not found, or not all of them. */
    private StateWord state(TextState text) {
        var word = getTranslation("knowledge.attachment.text."
                + text.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return state(Look.PLAIN, word);
    }

    private static StateWord state(Look look, String word) {
        var state = new StateWord(look, word);
        state.addClassName("tri-attachment-state");
        return state;
    }
}
