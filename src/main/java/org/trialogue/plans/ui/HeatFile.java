package org.trialogue.plans.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.HeatMap;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.BoardTaking;
import org.trialogue.plans.application.Expecting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.ui.Texts;

/** Hands out which party committed itself to which standard, as a table. */
@RestController
class HeatFile {

    private final Expecting expecting;
    private final BoardTaking taking;
    private final SignedIn signedIn;
    private final Texts texts;

    HeatFile(Expecting expecting, BoardTaking taking, SignedIn signedIn, Texts texts) {
        this.expecting = expecting;
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @GetMapping("/plans/{plan}/standards/as/csv")
    ResponseEntity<byte[]> file(@PathVariable UUID plan, Locale language) {
        var id = new PlanId(plan);
        return expecting
                .of(id, signedIn.id())
                .map(map -> {
                    taking.taken(new BoardQuestion(null, id, null, null, null, null, null), signedIn.id());
                    var csv = sheet(map, language).csv();
                    return Handout.csv("standards-and-parties", csv.getBytes(StandardCharsets.UTF_8));
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Sheet sheet(HeatMap map, Locale language) {
        var head = new ArrayList<String>();
        head.add(texts.getTranslation("plans.filter.standard", language));
        map.parties().forEach(party -> head.add(party.name()));
        var rows = map.rows().stream().map(row -> cells(row, language)).toList();
        return new Sheet(texts.getTranslation("plans.heat", language), head, rows);
    }

    private List<String> cells(HeatMap.Row row, Locale language) {
        var cells = new ArrayList<String>();
        cells.add(row.code());
        row.cells().forEach(cell -> cells.add(word(cell, language)));
        return cells;
    }

    private String word(HeatMap.Cell cell, Locale language) {
        if (cell.gap()) return texts.getTranslation("plans.heat.gap", language);
        return cell.commitments() == 0
                ? texts.getTranslation("plans.heat.not-expected", language)
                : texts.getTranslation("plans.heat.there", language, cell.commitments());
    }
}
