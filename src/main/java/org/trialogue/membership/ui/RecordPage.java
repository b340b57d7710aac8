package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.Texts;

/** A part of the record, page by page; the address says which part, and which page. */
abstract class RecordPage extends Page {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient RecordReading record;
    private final transient Texts texts;

    RecordPage(SignedIn signedIn, Membership membership, RecordReading record, Texts texts) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.record = record;
        this.texts = texts;
    }

    /** Shows what the address asks for. */
    final void show(RecordAddress address, QueryParameters said) {
        var words = new RecordWords(texts, membership, getLocale());
        var question = address.question(ReadersZone.here());
        var reader = signedIn.id();
        var last = Paging.last(record.count(question, reader), PAGE);
        var page = Paging.asked(said, "page", last);
        var entries = record.page(question, reader, (long) page * PAGE, PAGE);
        acts(files(address).toArray(Component[]::new));
        add(new RecordFilter(address, record.choices(question, reader), words));
        if (entries.isEmpty())
            add(new EmptyPlace(
                    getTranslation(address.narrows() ? "membership.record.none-such" : "membership.record.none")));
        else add(new RecordList(entries, words, address));
        add(new Paging(page, last, number -> address.with("page", number + 1)));
    }

    private List<Anchor> files(RecordAddress address) {
        return List.of(file(address, "csv"), file(address, "jsonl"));
    }

    private Anchor file(RecordAddress address, String ending) {
        var link =
                new Anchor(address.file(ending, ReadersZone.here()), getTranslation("membership.record.as." + ending));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
