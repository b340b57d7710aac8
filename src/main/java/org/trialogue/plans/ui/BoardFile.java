package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.application.BoardReading;
import org.trialogue.plans.application.BoardTaking;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.ui.Texts;

/** Hands out what a board shows as a file, a page after the other as it is read. */
@RestController
class BoardFile {

    private static final int PAGE = 500;

    private final BoardReading reading;
    private final BoardTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    BoardFile(BoardReading reading, BoardTaking taking, SignedIn signedIn, Texts texts) {
        this.reading = reading;
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Is closed only where it is whole: what fails on the way leaves the answer open, and the server breaks it off. */
    @GetMapping("/" + BoardAddress.FILE)
    void file(@RequestParam Map<String, String> said, Locale language, HttpServletResponse response)
            throws IOException {
        var question = BoardAddress.question(QueryParameters.simple(said));
        taking.taken(question, signedIn.id());
        Handout.head(response, "commitments.csv", Handout.CSV);
        var words = new BoardWords(texts, language);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(CsvLine.MARK + CsvLine.of(words.head()));
        write(question, words, out);
        out.close();
    }

    private void write(BoardQuestion question, BoardWords words, BufferedWriter out) throws IOException {
        BoardPlace after = null;
        while (true) {
            var page = reading.page(question, after, PAGE);
            for (var line : page) out.write(CsvLine.of(words.cells(line)));
            if (page.size() < PAGE) return;
            after = page.getLast().place();
        }
    }
}
