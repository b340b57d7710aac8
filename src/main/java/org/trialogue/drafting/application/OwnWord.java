package org.trialogue.drafting.application;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.application.Delegates.Delegate;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.PositionRows;
import org.trialogue.drafting.domain.PositionStory;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Node;

/**
 * What those said of a text for whom a member speaks, in the rooms of their own where it is prepared: the act by which the member adopts it in their
 * name goes by that. No other room is asked.
 */
@Service
public class OwnWord {

    private final TextRows texts;
    private final PositionRows positions;
    private final History history;
    private final Delegates delegates;
    private final Membership membership;

    OwnWord(TextRows texts, PositionRows positions, History history, Delegates delegates, Membership membership) {
        this.texts = texts;
        this.positions = positions;
        this.history = history;
        this.delegates = delegates;
        this.membership = membership;
    }

    /**
     * What the reader of a text has not settled for whom they speak: objections, by the holder's own word or on behalf, and what else was entered on
     * behalf and is not confirmed. What was said of a provision that is gone is not among it.
     */
    @Transactional(readOnly = true)
    public List<PositionStory> unsettled(OpenedText opened) {
        var reader = opened.acting().member();
        return texts.find(opened.text().id())
                .map(head -> unsettled(head, history.at(head.id(), head.head()).doc(), speaking(head, reader)))
                .orElse(List.of());
    }

    /**
     * Lets an act in their name pass. Until the transaction ends nothing is stated in those rooms.
     *
     * @throws Refusal while an objection stands in the way
     */
    void demandNoObjection(TextHead text, Node doc, MemberId member) {
        var own = speaking(text, member);
        own.forEach(each -> positions.hold(each.room().id(), text.id()));
        if (unsettled(text, doc, own).stream().anyMatch(PositionStory::obstructs))
            throw new Refusal("drafting.refused.adopt-objection");
    }

    private List<Delegate> speaking(TextHead text, MemberId member) {
        return delegates.beside(text, member).stream().filter(Delegate::speaks).toList();
    }

    private List<PositionStory> unsettled(TextHead text, Node doc, List<Delegate> own) {
        if (own.isEmpty()) return List.of();
        var names = new Names(membership);
        var stated = positions.on(text.id()).stream()
                .map(each -> each.named(names::of))
                .toList();
        var there = Provisions.of(doc).stream().map(Provision::blockId).collect(Collectors.toSet());
        return PositionStory.all(stated).stream()
                .filter(story -> story.obstructs() || story.waiting() != null)
                .filter(story -> own.stream().anyMatch(each -> isOf(each, story)))
                .filter(story -> story.any().blockId() instanceof String block ? there.contains(block) : true)
                .toList();
    }

    private static boolean isOf(Delegate own, PositionStory story) {
        var any = story.any();
        return own.room().id().equals(any.room()) && own.holder().is(any.holder());
    }
}
