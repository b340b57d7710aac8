package org.trialogue.plans.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.Chain;
import org.trialogue.plans.Chained;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Provision;
import org.trialogue.plans.application.ChainReading;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.CsvLine;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.ui.Texts;

/** Hands out a plan's chain whole, a row a commitment, as they are read. */
@RestController
class ChainFile {

    private static final int PAGE = 500;
    private static final List<String> HEAD = List.of(
            "plans.chain.practices",
            "plans.commitment.provisions",
            "plans.chain.commitment",
            "plans.commitment.lead",
            "plans.commitment.due",
            "plans.indicator",
            "plans.chain.standing");

    private final ChainReading reading;
    private final PlanTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    ChainFile(ChainReading reading, PlanTaking taking, SignedIn signedIn, Texts texts) {
        this.reading = reading;
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Is closed only where it is whole. */
    @GetMapping("/plans/{plan}/chain/as/csv")
    void file(@PathVariable UUID plan, Locale language, HttpServletResponse response) throws IOException {
        var id = new PlanId(plan);
        if (taking.taken(id, "csv", signedIn.id()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Handout.head(response, "chain.csv", Handout.CSV);
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(CsvLine.MARK
                + CsvLine.of(HEAD.stream()
                        .map(key -> texts.getTranslation(key, language))
                        .toList()));
        var words = new ChainWords((key, values) -> texts.getTranslation(key, language, values), language);
        for (var offset = 0; ; offset += PAGE) {
            var page = reading.links(id, Chained.PROVISION, null, offset, PAGE, language);
            for (var link : page) out.write(CsvLine.of(cells(link, words)));
            if (page.size() < PAGE) break;
        }
        out.close();
    }

    private static List<String> cells(Chain.Link link, ChainWords words) {
        var commitment = link.commitment();
        var gauge = commitment.gauge();
        return List.of(
                joined(link.practices().stream().map(AppliedPractice::title)),
                joined(link.provisions().stream().map(Provision::label)),
                commitment.sentence(),
                commitment.lead().name(),
                commitment.period().until().toString(),
                gauge == null ? "" : words.indicator(gauge),
                words.standing(link));
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining("; "));
    }
}
