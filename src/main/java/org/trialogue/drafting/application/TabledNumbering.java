package org.trialogue.drafting.application;

import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Milestone.Reached;
import org.trialogue.drafting.domain.MilestoneRows;
import org.trialogue.drafting.exporting.TabledNumbers;

/** Two numberings, as tabled and live: the tabled one is that of the version with which amendments could be submitted for the last time. */
@Service
public class TabledNumbering {

    private final MilestoneRows milestones;
    private final History history;

    TabledNumbering(MilestoneRows milestones, History history) {
        this.milestones = milestones;
        this.history = history;
    }

    /** The tabled numbers of a text; none where amendments to it could never be submitted, or it is not in view. */
    @Transactional(readOnly = true)
    public TabledNumbers of(TextId text) {
        return milestones.reached(text).stream()
                .filter(reached -> reached.stage() == Stage.AMENDMENT_WINDOW)
                .max(Comparator.comparing(Reached::at))
                .map(reached ->
                        TabledNumbers.of(history.at(text, reached.version()).doc()))
                .orElse(TabledNumbers.NONE);
    }
}
