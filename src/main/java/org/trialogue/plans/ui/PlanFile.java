package org.trialogue.plans.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.PaperFormat;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.StreamedWorkbook;

/** Hands out a plan as a file, some commitments after the other as they are read: a plan of any length takes the same memory. */
@RestController
class PlanFile {

    private static final int PAGE = 500;
    private static final Map<String, String> TYPES = Map.of(
            "csv",
            Handout.CSV,
            "json",
            "application/json",
            "xlsx",
            Handout.XLSX,
            "docx",
            PaperFormat.WORD.mediaType(),
            "pdf",
            PaperFormat.PDF.mediaType());

    private final PlanTaking taking;
    private final PlanPress press;
    private final SignedIn signedIn;

    PlanFile(PlanTaking taking, PlanPress press, SignedIn signedIn) {
        this.taking = taking;
        this.press = press;
        this.signedIn = signedIn;
    }

    /** What is done with each commitment, in their order. */
    @FunctionalInterface
    private interface Each {
        void take(TakenCommitment commitment) throws IOException;
    }

    /** Is closed only where it is whole: what fails on the way leaves the answer open, and the server breaks it off. */
    @GetMapping("/plans/{plan}/as/{format}")
    void file(@PathVariable UUID plan, @PathVariable String format, Locale language, HttpServletResponse response)
            throws IOException {
        var id = new PlanId(plan);
        var draft = TYPES.containsKey(format) ? taking.taken(id, format, signedIn.id()) : Optional.<PlanDraft>empty();
        var paper = PlanPress.format(format);
        var bytes = draft.isEmpty() || paper.isEmpty()
                ? Optional.<byte[]>empty()
                : press.paper(id, paper.get(), language, signedIn.id());
        if (draft.isEmpty() || paper.isPresent() && bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Handout.head(response, "plan." + format, Objects.requireNonNull(TYPES.get(format)));
        switch (format) {
            case "csv" -> csv(id, language, response);
            case "json" -> json(id, draft.get(), language, response);
            case "xlsx" -> xlsx(id, draft.get(), language, response);
            default -> response.getOutputStream().write(bytes.orElseThrow());
        }
    }

    private void csv(PlanId id, Locale language, HttpServletResponse response) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(CsvLine.MARK + CsvLine.of(PlanCells.head()));
        all(id, language, commitment -> {
            for (var row : PlanCells.of(commitment)) out.write(CsvLine.of(row));
        });
        out.close();
    }

    private void xlsx(PlanId id, PlanDraft draft, Locale language, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        try (var book = new StreamedWorkbook(out, draft.title(), PlanCells.head())) {
            all(id, language, commitment -> {
                for (var row : PlanCells.of(commitment)) book.add(row);
            });
            book.finish();
        }
        out.close();
    }

    private void json(PlanId id, PlanDraft draft, Locale language, HttpServletResponse response) throws IOException {
        var out = new PlanJson(response.getOutputStream());
        out.begin(draft);
        all(id, language, out::add);
        out.end();
    }

    private void all(PlanId id, Locale language, Each each) throws IOException {
        BoardPlace after = null;
        while (true) {
            var page = taking.commitments(id, after, PAGE, language);
            for (var commitment : page) each.take(commitment);
            if (page.size() < PAGE) return;
            after = page.getLast().place();
        }
    }
}
