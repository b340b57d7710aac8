package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.domain.PositionStory;

/**
 * Before an act of adoption: where those for whom the reader speaks object, and what was entered on their behalf and is not confirmed, with the ways
 * to answer that. Nothing stands here once all is settled.
 */
class UnsettledNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What can be asked and done. */
    record Deeds(
            Supplier<List<PositionStory>> unsettled,
            Supplier<List<Provision>> provisions,
            RoomNames names,
            PositionAnswers answers) {}

    private final transient Deeds deeds;
    private final Runnable after;

    /**
     * A note.
     *
     * @param after what to do once the reader has answered something here
     */
    UnsettledNote(Deeds deeds, Runnable after) {
        this.deeds = deeds;
        this.after = after;
        getContent().addClassName("tri-own-room");
        PositionsChanged.listen(this, this::show);
        show();
    }

    private void show() {
        var stories = deeds.unsettled().get();
        getContent().removeAll();
        getContent().setVisible(!stories.isEmpty());
        if (stories.isEmpty()) return;
        getContent().add(AmendmentsCard.lock(this), lead(stories));
        var provisions = deeds.provisions().get();
        var answers = deeds.answers().to(stories);
        for (var story : stories) getContent().add(row(story, provisions, answers));
    }

    private Paragraph lead(List<PositionStory> stories) {
        var objected = stories.stream().anyMatch(PositionStory::obstructs);
        return new Paragraph(
                getTranslation(objected ? "drafting.adoption.objection" : "drafting.adoption.unconfirmed"));
    }

    private Component row(PositionStory story, List<Provision> provisions, PositionAnswers answers) {
        var words = PositionsOfRoom.words(this, provisions, story.any());
        var where = new Span(words);
        where.addClassName("tri-strong");
        var line = new PositionLine(story, words, answers, this::answered);
        return new Div(where, line.in(deeds.names().line(this, story.any().room())));
    }

    private void answered() {
        PositionsChanged.tell(this);
        after.run();
    }
}
