package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.Comparison;
import org.trialogue.plans.Difference;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.PlanAgreeing;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;

/** Hands out what differs between two versions of a plan, as a table: a row a field. */
@RestController
class VersionsFile {

    private final PlanAgreeing agreeing;
    private final SignedIn signedIn;
    private final Texts texts;

    VersionsFile(PlanAgreeing agreeing, SignedIn signedIn, Texts texts) {
        this.agreeing = agreeing;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/plans/{plan}/versions/as/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID plan, @RequestParam Map<String, String> said, Locale language) {
        var id = new PlanId(plan);
        if (agreeing.plan(id, signedIn.id()).isEmpty())
            return ResponseEntity.notFound().build();
        var asked = VersionsAddress.of(said, agreeing.newest(id));
        return agreeing.compared(id, asked.before(), asked.after(), signedIn.id(), language)
                .map(comparison -> {
                    agreeing.taken(id, signedIn.id());
                    var csv = sheet(comparison, asked, language).csv();
                    return Handout.csv("versions", csv.getBytes(StandardCharsets.UTF_8));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Sheet sheet(Comparison comparison, VersionsAddress asked, Locale language) {
        var words = new DifferenceWords(
                (key, arguments) -> texts.getTranslation(key, language, arguments),
                language,
                comparison.named(language));
        var head = List.of(
                said("plans.versions.fate", language),
                said("plans.commitment.sentence", language),
                said("plans.versions.what", language),
                named(asked.before(), language),
                named(asked.after(), language));
        var rows = new ArrayList<List<String>>();
        var plan = said("plans.versions.plan", language);
        comparison.plan().forEach(each -> rows.add(row(plan, "", each, words)));
        comparison
                .commitments()
                .forEach(moved -> moved.differences()
                        .forEach(each -> rows.add(row(words.fate(moved.fate()), moved.sentence(), each, words))));
        return new Sheet(said("plans.versions.compare", language), head, rows);
    }

    private static List<String> row(String fate, String sentence, Difference difference, DifferenceWords words) {
        return List.of(
                fate,
                sentence,
                words.aspect(difference.aspect()),
                words.content(difference.before()),
                words.content(difference.after()));
    }

    private String named(int number, Locale language) {
        return number == PlanAgreeing.AS_IT_STANDS
                ? said("plans.versions.stands", language)
                : texts.getTranslation("plans.versions.version", language, number);
    }

    private String said(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
