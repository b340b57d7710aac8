package org.trialogue.plans.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Provision;

/** What a commitment can implement: the provisions of the texts in its room. */
@Component
class Implementable {

    private final Drafts drafts;

    Implementable(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The provisions of a room's texts, in the order of the texts, as the viewer may see them. */
    List<Provision> in(RoomId room) {
        var texts = drafts.textsIn(room);
        return texts.stream()
                .flatMap(text -> provisions(text, texts.size() > 1))
                .toList();
    }

    private Stream<Provision> provisions(DraftText text, boolean named) {
        return drafts.provisions(text.id()).stream()
                .map(found -> new Provision(text.id().value(), found.blockId(), label(text, found, named)));
    }

    private static String label(DraftText text, org.trialogue.drafting.Provision found, boolean named) {
        var words = found.number() + ". " + found.opening();
        return named ? words + " — " + Shortened.to(60, text.title()) : words;
    }
}
