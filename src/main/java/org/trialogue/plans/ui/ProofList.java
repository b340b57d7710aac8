package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.Proofs;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.ui.FileSize;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** What a report or an answer rests on; what not everybody reads is marked so. */
final class ProofList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    ProofList(Proofs proofs) {
        addClassName("tri-evidence");
        getElement().setAttribute("aria-label", getTranslation("plans.story.evidence"));
        proofs.files().forEach(given -> add(line(download(given.file()), given.readers())));
        proofs.links().forEach(given -> add(line(elsewhere(given.link()), given.readers())));
    }

    private ListItem line(Component proof, Confidentiality readers) {
        var line = new ListItem(proof);
        if (readers == Confidentiality.ANSWERING)
            line.add(new Span(" "), new StateWord(Look.PLAIN, getTranslation("plans.story.in-confidence")));
        return line;
    }

    private static Component elsewhere(EvidenceLink link) {
        var anchor = new Anchor(link.address(), link.title(), AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }

    private Component download(KeptFile file) {
        if (file.isApart())
            return new Span(new Span(file.name() + " "), new StateWord(Look.WARNING, getTranslation("files.apart")));
        var link = new Anchor(file.id().link(), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.add(new Span(" · " + FileSize.of(file.size(), getLocale())));
        return link;
    }
}
