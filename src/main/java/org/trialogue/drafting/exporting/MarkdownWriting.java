package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Writes CommonMark. Numbers are written out, as a reader of Markdown would count otherwise. */
final class MarkdownWriting {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");
    private static final Pattern OPENING = Pattern.compile("(?m)^(\\s*)([-+=]|\\d+[.)])");

    private final Setting setting;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    MarkdownWriting(Setting setting) {
        this.setting = setting;
    }

    String written(Piece doc) {
        doc.parts().forEach(part -> block(part, ""));
        for (int i = 0; i < notes.size(); i++) paragraph("[^" + (i + 1) + "]: " + notes.get(i), "");
        return text.toString();
    }

    private void block(Piece piece, String margin) {
        switch (piece.kind()) {
            case "title" -> paragraph("# " + line(piece), margin);
            case "heading" -> paragraph("#".repeat(level(piece) + 1) + " " + line(piece), margin);
            case "provision" -> provision(piece, margin);
            case "sub_provisions" -> piece.parts().forEach(item -> numbered(item, margin, ""));
            case "bullet_list" -> piece.parts().forEach(item -> numbered(item, margin, "-"));
            case "quote" -> parts(piece, margin + "> ");
            case "table" -> table(piece, margin);
            case "image" -> paragraph(image(piece), margin);
            case "bracket" -> bracket(piece, margin);
            default -> paragraph(opened(line(piece)), margin);
        }
    }

    private static int level(Piece heading) {
        return heading.node().attrs().integer("level") instanceof Integer level ? level : 1;
    }

    /** A list counts on by itself; where a provision does not, another list begins. */
    private void provision(Piece provision, String margin) {
        if (provision.node().attrs().integer("restart") != null && !text.isEmpty()) paragraph("<!-- -->", margin);
        numbered(provision, margin, "");
    }

    /** "1." is a list to Markdown, and what stands under it is indented by as much; "(a)" is words, under which nothing may be. */
    private void numbered(Piece piece, String margin, String sign) {
        var number = sign.isEmpty() ? piece.number() : sign;
        var list = !number.startsWith("(");
        var under = margin + (list ? " ".repeat(number.length() + 1) : "");
        for (int i = 0; i < piece.parts().size(); i++) {
            var part = piece.parts().get(i);
            if (i == 0) first(number + setting.besideNumber(piece) + " " + opened(line(part)), margin, under);
            else block(part, under);
        }
    }

    private void first(String words, String margin, String under) {
        if (!text.isEmpty()) text.append(blank(margin)).append('\n');
        text.append(margin).append(words.replace("\n", "\n" + under)).append('\n');
    }

    private void parts(Piece piece, String margin) {
        piece.parts().forEach(part -> block(part, margin));
    }

    private void table(Piece table, String margin) {
        var rows = new ArrayList<String>();
        var columns =
                table.parts().stream().mapToInt(row -> row.parts().size()).max().orElse(0);
        for (var row : table.parts()) {
            rows.add(row.parts().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |")));
            if (rows.size() == 1) rows.add("|" + " --- |".repeat(columns));
        }
        paragraph(String.join("\n", rows), margin);
    }

    private String cell(Piece cell) {
        return cell.parts().stream()
                .map(this::line)
                .collect(Collectors.joining("<br>"))
                .replace("\\\n", "<br>");
    }

    private String image(Piece image) {
        return "![" + escaped(image.node().attrs().string("alt") + "") + "]("
                + image.node().attrs().string("src") + ")";
    }

    private void bracket(Piece bracket, String margin) {
        for (int i = 0; i < bracket.parts().size(); i++) {
            var wording = bracket.parts().get(i);
            var closing = i == bracket.parts().size() - 1 ? "\\]" : "";
            paragraph(
                    (i == 0 ? "\\[" : "/ ") + escaped(Wording.holder(wording, setting)) + cell(wording) + closing,
                    margin);
        }
    }

    private void paragraph(String words, String margin) {
        first(words, margin, margin);
    }

    private static String blank(String margin) {
        return margin.stripTrailing();
    }

    private String line(Piece block) {
        return line(Inline.of(block.node()));
    }

    private String line(List<Inline> inlines) {
        return inlines.stream().map(this::said).collect(Collectors.joining());
    }

    private String said(Inline inline) {
        var words = switch (inline) {
            case Inline.Words(var said, var marks) -> escaped(said);
            case Inline.Break(var marks) -> "\\\n";
            case Inline.Note(var said, var marks) -> note(said);
        };
        return HtmlMarks.linked(inline, words, "[%2$s](%1$s)")
                .map(linked -> HtmlMarks.around(inline, linked))
                .orElseGet(() -> HtmlMarks.around(inline, words));
    }

    private String note(List<Inline> said) {
        notes.add(line(said));
        return "[^" + notes.size() + "]";
    }

    private static String escaped(String words) {
        return SIGNS.matcher(words).replaceAll("\\\\$0");
    }

    /** A paragraph that begins like a list would become one. */
    private static String opened(String words) {
        return OPENING.matcher(words).replaceAll(found -> {
            var sign = found.group(2);
            var last = sign.length() - 1;
            return java.util.regex.Matcher.quoteReplacement(
                    found.group(1) + sign.substring(0, last) + "\\" + sign.charAt(last));
        });
    }
}
