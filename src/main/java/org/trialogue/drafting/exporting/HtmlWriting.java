package org.trialogue.drafting.exporting;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.drafting.pictures.Picture;

/** Writes one page of HTML that stands alone. Numbers are words of the page, so that they are there wherever it is pasted. */
final class HtmlWriting {

    /** Around these no tag may stand. */
    private static final Set<String> INSIDE = Set.of("table_row", "table_cell", "table_header", "list_item");

    private final Setting setting;
    private final HtmlLook look;
    private final Pictures pictures;
    private final StringBuilder page = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private int lastLevel;
    private boolean firstRow;
    /** The sign of a suggested break, for the next words. */
    private String broken = "";
    /** What stands before the next line: the sign of a wording and who holds it. */
    private String opening = "";
    /** The line after which brackets close. */
    private @Nullable Piece closes;

    HtmlWriting(Setting setting, HtmlLook look) {
        this.setting = setting;
        this.look = look;
        this.pictures =
                new CarriedPictures(source -> setting.pictures().of(source).flatMap(look::shown));
    }

    String written(Piece doc) {
        var title = escaped(setting.titleOf(doc));
        page.append(
                "<!doctype html>\n<html lang=\"%s\">\n<head><meta charset=\"utf-8\"><title>%s</title>\n<style>%s</style></head>\n<body>\n"
                        .formatted(setting.language().toLanguageTag(), title, look.css()));
        doc.parts().forEach(this::block);
        notes();
        return page.append("</body>\n</html>\n").toString();
    }

    /** What stands under the title, each with its key. */
    String part(Piece doc) {
        for (var piece : doc.parts()) {
            if (piece.kind().equals("title")) continue;
            var id = piece.node().id();
            page.append(id == null ? "<div>\n" : "<div id=\"" + escaped(id) + "\">\n");
            block(piece);
            page.append("</div>\n");
        }
        notes();
        return page.toString();
    }

    private void block(Piece piece) {
        var suggested = SuggestedBlock.of(piece.node()).filter(change -> !INSIDE.contains(piece.kind()));
        var whole = suggested.filter(SuggestedBlock::whole).map(HtmlWriting::tag);
        whole.ifPresent(tag -> page.append("<%s class=\"block\">\n".formatted(tag)));
        suggested
                .filter(change -> !change.whole())
                .ifPresent(change -> broken = "<%1$s>¶</%1$s>".formatted(tag(change)));
        plainly(piece);
        whole.ifPresent(tag -> page.append("</%s>\n".formatted(tag)));
    }

    private static String tag(SuggestedBlock change) {
        return change.insertion() ? "ins" : "del";
    }

    private void plainly(Piece piece) {
        switch (piece.kind()) {
            case "title" -> words("h1", piece);
            case "heading" -> words("h" + (1 + level(piece)), piece);
            case "provision", "sub_provision" -> numbered(piece);
            case "sub_provisions" -> piece.parts().forEach(this::block);
            case "bullet_list" -> within("<ul" + direction(piece) + ">", piece, "</ul>");
            case "list_item" -> within("<li>", piece, "</li>");
            case "quote" -> within("<blockquote" + direction(piece) + ">", piece, "</blockquote>");
            case "table" -> table(piece);
            case "table_row" -> row(piece);
            case "table_cell" -> within("<td" + spans(piece) + ">", piece, "</td>");
            case "table_header" ->
                within("<th scope=\"" + (firstRow ? "col" : "row") + "\"" + spans(piece) + ">", piece, "</th>");
            case "bracket" -> bracket(piece);
            case "wording" -> within("<div>", piece, "</div>");
            case "image" -> page.append(picture(piece));
            default -> words("p", piece);
        }
    }

    /** On paper no level is skipped: who listens to it would look for what is missing. */
    private int level(Piece heading) {
        var level = heading.node().attrs().integer("level") instanceof Integer own ? own : 1;
        lastLevel = look == HtmlLook.PAPER ? Math.min(level, lastLevel + 1) : level;
        return lastLevel;
    }

    private void table(Piece table) {
        firstRow = true;
        within("<table>", table, "</table>");
    }

    private void row(Piece row) {
        var change = SuggestedBlock.of(row.node()).map(HtmlWriting::tag);
        within(change.map("<tr class=\"%s\">"::formatted).orElse("<tr>"), row, "</tr>");
        firstRow = false;
    }

    /** The signs stand in the lines, as people write them, so that a page that is read again has the same wordings. */
    private void bracket(Piece bracket) {
        page.append("<div class=\"wordings\">\n");
        closes = bracket.parts().getLast().parts().getLast();
        for (int i = 0; i < bracket.parts().size(); i++) {
            var wording = bracket.parts().get(i);
            opening = (i == 0 ? "[" : "/ ") + escaped(Wording.holder(wording, setting));
            block(wording);
        }
        page.append("</div>\n");
    }

    private void numbered(Piece piece) {
        var beside = setting.besideNumber(piece).strip();
        if (!beside.isEmpty()) opening += escaped(beside) + " ";
        within("<div class=\"n\"" + direction(piece) + "><b>" + piece.number() + "</b><div>", piece, "</div></div>");
    }

    private void within(String opening, Piece piece, String closing) {
        page.append(opening).append('\n');
        piece.parts().forEach(this::block);
        page.append(closing).append('\n');
    }

    private void words(String tag, Piece piece) {
        var line = opening + line(Inline.of(piece.node())) + (piece == closes ? "]" : "");
        page.append("<%1$s%3$s>%4$s%2$s</%1$s>\n".formatted(tag, line, direction(piece), broken));
        broken = "";
        opening = "";
    }

    /** A number, a bullet and a rule stand where the words beside them begin. */
    private static String direction(Piece piece) {
        return Direction.fromRightToLeft(piece.node().textContent()) ? " dir=\"rtl\"" : "";
    }

    private static String spans(Piece cell) {
        return span(cell, "colspan") + span(cell, "rowspan");
    }

    private static String span(Piece cell, String name) {
        return cell.node().attrs().integer(name) instanceof Integer span && span > 1
                ? " " + name + "=\"" + span + "\""
                : "";
    }

    /** The picture itself, so that the page stands alone. */
    private String picture(Piece image) {
        var description = attribute(image, "alt");
        return pictures.of(image.node().attrs().string("src") + "")
                .map(picture -> HtmlLook.present(inPlace(picture), description))
                .orElseGet(() -> look.absent(attribute(image, "src"), description));
    }

    private static String inPlace(Picture picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
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
