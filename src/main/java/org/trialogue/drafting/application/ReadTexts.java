package org.trialogue.drafting.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;

/** Texts as the member signed in may see them: the policies leave out the rest. */
@Service
@Transactional(readOnly = true)
class ReadTexts implements Drafts {

    private final TextRows texts;
    private final History history;

    ReadTexts(TextRows texts, History history) {
        this.texts = texts;
        this.history = history;
    }

    @Override
    public List<DraftText> textsIn(RoomId room) {
        return texts.in(room).stream().map(TextHead::shown).toList();
    }

    @Override
    public Optional<DraftText> text(TextId text) {
        return texts.find(text).map(TextHead::shown);
    }

    @Override
    public List<Provision> provisions(TextId text) {
        return texts.find(text)
                .map(found -> Provisions.of(history.at(text, found.head()).doc()))
                .orElse(List.of());
    }
}
