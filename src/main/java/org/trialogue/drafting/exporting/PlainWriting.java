package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Writes words and numbers. Notes stand at the end; what is suggested stands between signs. */
final class PlainWriting {

    private final Setting setting;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    PlainWriting(Setting setting) {
        this.setting = setting;
    }

    String written(Piece doc) {
        doc.parts().forEach(part -> block(part, ""));
        for (int i = 0; i < notes.size(); i++) paragraph("[" + (i + 1) + "] ", notes.get(i), "");
        return text.toString();
    }

    private void block(Piece piece, String margin) {
        switch (piece.kind()) {
            case "table" -> table(piece, margin);
            case "image" -> paragraph("", "(" + piece.node().attrs().string("alt") + ")", margin);
            case "bracket" -> bracket(piece, margin);
            case "sub_provisions", "bullet_list" -> piece.parts().forEach(item -> item(item, margin));
            case "provision" -> parts(piece, piece.number() + setting.besideNumber(piece) + " ", margin);
            case "quote" -> parts(piece, "", margin + "    ");
            default -> paragraph("", line(Inline.of(piece.node())), margin);
        }
    }

    private void item(Piece item, String margin) {
        parts(item, item.number().isEmpty() ? "– " : item.number() + setting.besideNumber(item) + " ", margin + "    ");
    }

    /** The first part begins with the number, the others stand under it. */
    private void parts(Piece piece, String number, String margin) {
        for (int i = 0; i < piece.parts().size(); i++) {
            var part = piece.parts().get(i);
            if (part.isWords()) paragraph(i == 0 ? number : "", line(Inline.of(part.node())), margin);
            else block(part, margin);
        }
    }

    private void table(Piece table, String margin) {
        for (var row : table.parts())
            paragraph("", row.parts().stream().map(this::cell).collect(Collectors.joining(" | ")), margin);
    }

    private String cell(Piece cell) {
        return cell.parts().stream().map(part -> line(Inline.of(part.node()))).collect(Collectors.joining(" "));
    }

    private void bracket(Piece bracket, String margin) {
        for (int i = 0; i < bracket.parts().size(); i++) {
            var wording = bracket.parts().get(i);
            var opening = (i == 0 ? "[" : "/ ") + Wording.holder(wording, setting);
            var closing = i == bracket.parts().size() - 1 ? "]" : "";
            paragraph(opening, cell(wording) + closing, margin);
        }
    }

    private void paragraph(String number, String words, String margin) {
        if (!text.isEmpty()) text.append('\n');
        text.append(margin)
                .append(number)
                .append(words.replace("\n", "\n" + margin))
                .append('\n');
    }

    private String line(List<Inline> inlines) {
        return inlines.stream().map(this::said).collect(Collectors.joining());
    }

    private String said(Inline inline) {
        var words = switch (inline) {
            case Inline.Words(var said, var marks) -> said;
            case Inline.Break(var marks) -> "\n";
            case Inline.Note(var said, var marks) -> note(said);
        };
        if (inline.is("deletion")) return "[-" + words + "-]";
        return inline.is("insertion") ? "{+" + words + "+}" : words;
    }

    private String note(List<Inline> said) {
        notes.add(line(said));
        return "[" + notes.size() + "]";
    }
}
