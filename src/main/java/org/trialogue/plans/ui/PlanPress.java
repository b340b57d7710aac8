package org.trialogue.plans.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.PaperFormat;
import org.trialogue.drafting.Papers;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Texts;

/** Writes a plan as a paper that can be read and printed. */
@Component
class PlanPress {

    /** So many commitments a paper holds; a longer plan goes out as a table. */
    static final int MOST = 500;

    private final PlanReading reading;
    private final PlanTaking taking;
    private final Papers papers;
    private final Texts texts;

    PlanPress(PlanReading reading, PlanTaking taking, Papers papers, Texts texts) {
        this.reading = reading;
        this.taking = taking;
        this.papers = papers;
        this.texts = texts;
    }

    /** The format of that ending; empty where it is none of a paper. */
    static Optional<PaperFormat> format(String ending) {
        return Arrays.stream(PaperFormat.values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /** The paper; empty where there is no such plan, the reader may not see it, or it is too long for one. */
    Optional<byte[]> paper(PlanId id, PaperFormat format, Locale language, MemberId reader) {
        var commitments = new ArrayList<TakenCommitment>(taking.commitments(id, null, MOST + 1, language));
        if (commitments.size() > MOST) return Optional.empty();
        return reading.board(id, 0, reader).map(board -> {
            var page = new PlanPaper(texts, language).of(board, commitments);
            return papers.written(page, format, language, key -> texts.getTranslation(key, language));
        });
    }
}
