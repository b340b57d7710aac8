package org.trialogue.drafting.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.TakingPositions;
import org.trialogue.drafting.application.TakingPositions.Line;
import org.trialogue.drafting.application.TakingPositions.Taken;
import org.trialogue.membership.Room;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.tables.Handout;
import org.trialogue.platform.tables.Sheet;
import org.trialogue.platform.tables.Workbook;
import org.trialogue.platform.ui.Texts;

/** Hands out the positions on a text that its reader may see, a line each, with their statements. */
@RestController
class PositionFiles {

    private static final List<String> HEAD = List.of(
            "drafting.positions.column.provision",
            "drafting.positions.column.words",
            "drafting.positions.column.holder",
            "drafting.positions.column.stance",
            "drafting.positions.column.statement",
            "drafting.positions.column.until",
            "drafting.positions.column.standing",
            "drafting.positions.column.by",
            "drafting.positions.column.capacity",
            "drafting.positions.column.at",
            "drafting.positions.column.room");

    private final Opening opening;
    private final TakingPositions taking;
    private final SignedIn signedIn;
    private final Texts texts;

    PositionFiles(Opening opening, TakingPositions taking, SignedIn signedIn, Texts texts) {
        this.opening = opening;
        this.taking = taking;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** The address of those of a text. */
    static String address(TextId text, String ending) {
        return "texts/" + text + "/positions/as/" + ending;
    }

    @GetMapping("/texts/{text}/positions/as/{ending}")
    ResponseEntity<byte[]> file(@PathVariable UUID text, @PathVariable String ending, Locale language) {
        var asked = new TextId(text);
        if (!List.of("csv", "xlsx").contains(ending)
                || opening.enter(asked, signedIn.id()).isEmpty())
            return ResponseEntity.notFound().build();
        return taking.take(asked, ending, signedIn.id())
                .map(taken -> sheet(taken, language))
                .map(sheet -> ending.equals("csv")
                        ? Handout.csv("positions", sheet.csv().getBytes(StandardCharsets.UTF_8))
                        : Handout.xlsx("positions", Workbook.of(List.of(sheet))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Sheet sheet(Taken taken, Locale language) {
        var head = HEAD.stream().map(key -> texts.getTranslation(key, language)).toList();
        var rows = taken.lines().stream().map(line -> cells(line, language)).toList();
        return new Sheet(texts.getTranslation("drafting.positions", language), head, rows);
    }

    private List<String> cells(Line line, Locale language) {
        var stated = line.stated();
        var provision = line.provision();
        var stance = stated.stance();
        var until = stated.until();
        var on = stated.blockId() == null ? "drafting.positions.on-text" : "drafting.positions.gone";
        return List.of(
                provision == null ? texts.getTranslation(on, language) : provision.number(),
                provision == null ? "" : provision.opening(),
                holder(stated.holder(), language),
                texts.getTranslation("drafting.stance." + (stance == null ? "none" : stance.key()), language),
                stated.statement(),
                until == null ? "" : until.toString(),
                texts.getTranslation(
                        "drafting.positions.standing." + line.standing().key(), language),
                stated.name(),
                texts.getTranslation(
                        "platform.capacity." + stated.by().capacity().key(), language),
                stated.at().toString(),
                room(line.room(), language));
    }

    private String holder(Holder holder, Locale language) {
        return switch (holder.kind()) {
            case EMPLOYERS, WORKERS ->
                texts.getTranslation("drafting.holder." + holder.kind().key(), language);
            case GOVERNMENTS -> holder.name();
            case GOVERNMENT ->
                texts.getTranslation(
                        "drafting.holder.government",
                        language,
                        holder.key().length() == 2
                                ? Locale.of("", holder.key()).getDisplayCountry(language)
                                : holder.name());
        };
    }

    private String room(Room room, Locale language) {
        var kind = texts.getTranslation("membership.room.kind." + room.kind().key(), language);
        return Stream.ofNullable(room.name())
                .map(name -> kind + ": " + name)
                .findFirst()
                .orElse(kind);
    }
}
