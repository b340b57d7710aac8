package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.application.BoardTaking;
import org.trialogue.plans.application.CountryReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;

/** Hands out how a country stands, as a table; the rooms of the commitments that it counts take note. */
@RestController
class CountryFile {

    private final CountryReading reading;
    private final BoardTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    CountryFile(CountryReading reading, BoardTaking taking, SignedIn signedIn, Texts texts) {
        this.reading = reading;
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/plans/countries/{country}/as/csv")
    ResponseEntity<byte[]> file(@PathVariable String country, Locale language) {
        if (ConsultationAddress.countryOf(country).filter(country::equals).isEmpty())
            return ResponseEntity.notFound().build();
        taking.taken(new BoardQuestion(null, null, null, null, country, null, null), signedIn.id());
        var words = new CountryWords(texts, language);
        var rows = reading.of(country).rows().stream().map(words::cells).toList();
        var csv = new Sheet(texts.getTranslation("plans.countries", language), words.head(), rows).csv();
        return Handout.csv("country-" + country, csv.getBytes(StandardCharsets.UTF_8));
    }
}
