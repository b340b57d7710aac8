package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Writes one page of HTML that stands alone. Numbers are words of the page, so that they are there wherever it is pasted. */
final class HtmlWriting {

    private static final String LOOK = """
            body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.6 "Source Serif 4",Georgia,serif;color:#1b1d22;background:#fff}
            .n{display:flex;gap:.75rem;margin:.6rem 0}.n>b{min-width:2rem;font-weight:400;text-align:end}.n>div{flex:1}.n p{margin:0 0 .6rem}
            blockquote{margin:1rem 2rem;font-style:italic}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem}
            .wordings{border-inline-start:2px solid #999;padding-inline-start:1rem}.notes{font-size:15px}""";

    private final Setting setting;
    private final StringBuilder page = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    HtmlWriting(Setting setting) {
        this.setting = setting;
    }

    String written(Piece doc) {
        var title = escaped(doc.parts().getFirst().node().textContent());
        page.append(
                "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title>\n<style>%s</style></head>\n<body>\n"
                        .formatted(setting.language().toLanguageTag(), title, LOOK));
        doc.parts().forEach(this::block);
        notes();
        return page.append("</body>\n</html>\n").toString();
    }

    private void block(Piece piece) {
        switch (piece.kind()) {
            case "title" -> words("h1", piece);
            case "heading" ->
                words("h" + (1 + (piece.node().attrs().integer("level") instanceof Integer level ? level : 1)), piece);
            case "provision", "sub_provision" -> numbered(piece);
            case "sub_provisions" -> piece.parts().forEach(this::block);
            case "bullet_list" -> within("<ul>", piece, "</ul>");
            case "list_item" -> within("<li>", piece, "</li>");
            case "quote" -> within("<blockquote>", piece, "</blockquote>");
            case "table" -> within("<table>", piece, "</table>");
            case "table_row" -> within("<tr>", piece, "</tr>");
            case "table_cell" -> within("<td" + spans(piece) + ">", piece, "</td>");
            case "table_header" -> within("<th" + spans(piece) + ">", piece, "</th>");
            case "bracket" -> within("<div class=\"wordings\">[", piece, "]</div>");
            case "wording" -> within("<div>" + escaped(Wording.holder(piece, setting)), piece, "</div>");
            case "image" ->
                page.append("<p><img src=\"%s\" alt=\"%s\"></p>\n"
                        .formatted(attribute(piece, "src"), attribute(piece, "alt")));
            default -> words("p", piece);
        }
    }

    private void numbered(Piece piece) {
        within("<div class=\"n\"><b>" + piece.number() + "</b><div>", piece, "</div></div>");
    }

    private void within(String opening, Piece piece, String closing) {
        page.append(opening).append('\n');
        piece.parts().forEach(this::block);
        page.append(closing).append('\n');
    }

    private void words(String tag, Piece piece) {
        page.append("<%1$s>%2$s</%1$s>\n".formatted(tag, line(Inline.of(piece.node()))));
    }

    private static String spans(Piece cell) {
        return span(cell, "colspan") + span(cell, "rowspan");
    }

    private static String span(Piece cell, String name) {
        return cell.node().attrs().integer(name) instanceof Integer span && span > 1
                ? " " + name + "=\"" + span + "\""
                : "";
    }

    private static String attribute(Piece piece, String name) {
        return escaped(piece.node().attrs().string(name) + "");
    }

    private void notes() {
        if (notes.isEmpty()) return;
        page.append("<hr>\n<div class=\"notes\">\n");
        for (int i = 1; i <= notes.size(); i++)
            page.append("<p id=\"note-%1$d\"><a href=\"#of-note-%1$d\"><sup>%1$d</sup></a> %2$s</p>\n"
                    .formatted(i, notes.get(i - 1)));
        page.append("</div>\n");
    }

    private String line(List<Inline> inlines) {
        return inlines.stream().map(this::said).collect(Collectors.joining());
    }

    private String said(Inline inline) {
        var words = switch (inline) {
            case Inline.Words(var said, var marks) -> escaped(said);
            case Inline.Break(var marks) -> "<br>";
            case Inline.Note(var said, var marks) -> note(said);
        };
        var marked = HtmlMarks.around(inline, words);
        return inline.mark("link")
                .map(link -> "<a href=\"" + escaped(link.attrs().string("href") + "") + "\">" + marked + "</a>")
                .orElse(marked);
    }

    private String note(List<Inline> said) {
        notes.add(line(said));
        return "<sup id=\"of-note-%1$d\"><a href=\"#note-%1$d\">%1$d</a></sup>".formatted(notes.size());
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
