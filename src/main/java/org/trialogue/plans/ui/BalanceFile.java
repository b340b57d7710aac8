package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.Balance.Row;
import org.trialogue.plans.Balance.Spread;
import org.trialogue.plans.application.BalanceReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;

/** Hands out the balance between the sides: a row a side and matter, the same heads in each language; what is of few is left empty, and says so. */
@RestController
class BalanceFile {

    private static final List<String> HEAD = List.of(
            "from",
            "until",
            "matter",
            "side",
            "owed",
            "given",
            "givenPercent",
            "inTime",
            "inTimePercent",
            "daysLowerQuartile",
            "daysMedian",
            "daysUpperQuartile",
            "few");

    private final BalanceReading reading;
    private final SignedIn signedIn;
    private final Clock clock;

    BalanceFile(BalanceReading reading, SignedIn signedIn, Clock clock) {
        this.reading = reading;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping("/" + BalanceAddress.FILE)
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> said) {
        var question = BalanceAddress.question(QueryParameters.simple(said), LocalDate.now(clock));
        var rows = reading.of(question, signedIn.id()).rows().stream()
                .map(row -> cells(
                        question.period().from().toString(),
                        question.period().until().toString(),
                        row))
                .toList();
        return Handout.csv("balance", new Sheet("balance", HEAD, rows).csv().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(String from, String until, Row row) {
        return List.of(
                from,
                until,
                row.matter().key(),
                row.side().key(),
                Integer.toString(row.owed()),
                Integer.toString(row.given()),
                number(row.share()),
                Integer.toString(row.inTime()),
                number(row.shareInTime()),
                number(row.told().map(Spread::lower)),
                number(row.told().map(Spread::median)),
                number(row.told().map(Spread::upper)),
                Boolean.toString(row.small()));
    }

    private static String number(Optional<? extends Number> number) {
        return number.map(Object::toString).orElse("");
    }
}
