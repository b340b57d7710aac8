package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.drafting.domain.PositionStory;

/**
 * A position that holds: whose, what, why, who stated it and when; beside it what was entered on behalf and waits, and folded below, what was
 * stated before.
 */
class PositionLine extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /**
     * One story.
     *
     * @param on what it is on, in the reader's language
     * @param after what to do once the reader has answered
     */
    PositionLine(PositionStory story, String on, PositionAnswers answers, Runnable after) {
        getContent().addClassName("tri-position");
        getContent().add(AmendmentWords.marked(this, story.any().holder()));
        held(story.held());
        if (story.waiting() instanceof StatedPosition waiting)
            getContent().add(new WaitingPosition(waiting, on, answers, after));
        if (!story.earlier().isEmpty()) getContent().add(earlier(story.earlier()));
    }

    /** The same where those of several rooms stand together: with the room it is seen in. */
    PositionLine in(String room) {
        var where = new Span(room);
        where.addClassName("tri-quiet");
        getContent().addComponentAtIndex(1, where);
        return this;
    }

    private void held(@Nullable StatedPosition held) {
        getContent().add(PositionWords.stance(this, held));
        if (held != null) getContent().add(PositionWords.said(this, held));
    }

    private Component earlier(List<StatedPosition> stated) {
        var all = new Div();
        for (var each : stated) {
            var line = new Div(PositionWords.stance(this, each));
            line.addClassName("tri-position-before");
            line.add(PositionWords.said(this, each));
            if (each.isUnconfirmed()) line.add(overtaken());
            all.add(line);
        }
        return new NativeDetails(getTranslation("drafting.positions.earlier", stated.size()), all);
    }

    private Span overtaken() {
        var line = new Span(getTranslation("drafting.position.on-behalf.overtaken"));
        line.addClassName("tri-quiet");
        return line;
    }
}
