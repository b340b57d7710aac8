package org.trialogue.plans.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.ui.Texts;

/** Hands out a plan's timeline whole: a row for each commitment, each of its milestones, and each thing that it depends on, as they are read. */
@RestController
class TimelineFile {

    private static final int PAGE = 500;
    private static final List<String> HEAD = List.of(
            "plans.commitment.sentence",
            "plans.commitment.lead",
            "plans.timeline.kind",
            "plans.timeline.words",
            "plans.commitment.start",
            "plans.commitment.due");

    private final PlanTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    TimelineFile(PlanTaking taking, SignedIn signedIn, Texts texts) {
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Is closed only where it is whole. */
    @GetMapping("/plans/{plan}/timeline/as/csv")
    void file(@PathVariable UUID plan, Locale language, HttpServletResponse response) throws IOException {
        var id = new PlanId(plan);
        if (taking.taken(id, "csv", signedIn.id()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Handout.head(response, "timeline.csv", Handout.CSV);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(CsvLine.MARK
                + CsvLine.of(HEAD.stream().map(key -> said(key, language)).toList()));
        BoardPlace after = null;
        while (true) {
            var page = taking.commitments(id, after, PAGE, language);
            for (var commitment : page) rows(commitment, language, out);
            if (page.size() < PAGE) break;
            after = page.getLast().place();
        }
        out.close();
    }

    private void rows(TakenCommitment taken, Locale language, Writer out) throws IOException {
        var promised = taken.promised();
        var from = promised.from().toString();
        var until = promised.until().toString();
        out.write(row(taken, said("plans.chain.commitment", language), "", from, until));
        for (var step : promised.milestones())
            out.write(row(
                    taken,
                    said("plans.timeline.milestone", language),
                    step.title(),
                    "",
                    step.dueOn().toString()));
        for (var needed : promised.needs()) out.write(row(taken, said("plans.needs", language), needed, "", ""));
    }

    private static String row(TakenCommitment taken, String kind, String what, String from, String until) {
        var promised = taken.promised();
        return CsvLine.of(List.of(promised.sentence(), taken.name(promised.lead()), kind, what, from, until));
    }

    private String said(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
