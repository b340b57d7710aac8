package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.List;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.domain.AttachmentTexts.Searched;
import org.trialogue.platform.pages.DocumentPage;
import org.trialogue.search.Passage;

/** The words of what goes with a practice, as search sees them: each passage knows its document and page, and leads there. */
final class AttachedPassages {

    private AttachedPassages() {}

    static List<Passage> of(List<Searched> attached) {
        var passages = new ArrayList<Passage>();
        for (var each : attached) {
            var said = each.alt().isEmpty() ? each.title() : each.title() + ". " + each.alt();
            passages.add(new Passage("", "practices/" + each.practice() + "#attachments", said, each.language()));
        }
        for (var each : attached) for (var page : each.pages()) passages.addAll(page(each, page));
        return passages;
    }

    private static List<Passage> page(Searched attached, DocumentPage page) {
        if (page.text().isEmpty()) return List.of();
        var link = Attachment.link(attached.practice(), attached.id(), page.number());
        return Passage.cut(link, page.text(), attached.language()).stream()
                .map(piece -> new Passage(number(attached, page), link, piece.text(), attached.language()))
                .toList();
    }

    /** As all three languages write it; what has but one page is named alone, and the parts of what has no pages are counted. */
    private static String number(Searched attached, DocumentPage page) {
        if (page.name() != null) return attached.title() + ", " + page.name();
        if (attached.pages().size() == 1 && page.number() == 1) return attached.title();
        return attached.paged()
                ? attached.title() + ", p.\u00a0" + page.number()
                : attached.title() + " (" + page.number() + ")";
    }
}
