package org.trialogue.drafting.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.trialogue.drafting.exporting.TextExport.Setting;

/** Writes a Word file. Word itself counts the provisions and their parts, so that whoever works on in Word sees right numbers. */
final class WordWriting {

    static final int STEP = 567; // a centimetre, in twentieths of a point

    /** They set their items in by themselves. */
    private static final Set<String> LISTS = Set.of("sub_provisions", "bullet_list");

    private final Setting setting;
    private final Pictures pictures;
    private final XWPFDocument document = new XWPFDocument();
    private final WordNumbering numbering = new WordNumbering(document);
    private final Piece doc;
    private final WordChanges changes;
    private final WordComments comments;
    private final WordLine line;

    WordWriting(Piece doc, Setting setting) {
        this.doc = doc;
        this.setting = setting;
        pictures = new CarriedPictures(source -> setting.pictures().of(source).filter(WordPicture::shows));
        changes = new WordChanges(setting);
        comments = new WordComments(document, doc, setting);
        line = new WordLine(document, changes, comments);
        WordStyleSheet.in(document, setting.language());
    }

    byte[] written() {
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(setting.titleOf(doc));
            doc.parts().forEach(part -> block(part, 0));
            comments.close();
            numberLines();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void numberLines() {
        if (setting.linesEvery() == 0) return;
        var body = document.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        WordElement.in(section, "lnNumType")
                .with("countBy", String.valueOf(setting.linesEvery()))
                .with("restart", "continuous");
    }

    private void block(Piece piece, int depth) {
        changes.within(piece, () -> plainly(piece, depth));
    }

    private void plainly(Piece piece, int depth) {
        switch (piece.kind()) {
            case "title" -> styled("Title", piece, 0);
            case "heading" -> styled("Heading" + level(piece), piece, 0);
            case "provision" -> numbered(piece, depth);
            case "sub_provisions" -> list(piece, depth);
            case "bullet_list" -> piece.parts().forEach(item -> bullet(item, depth));
            case "quote" -> piece.parts().forEach(part -> styled("Quote", part, depth == 0 ? 0 : depth + 1));
            case "table" -> new WordTable(document, line, changes).write(piece, depth);
            case "image" -> picture(piece, depth);
            case "bracket" -> bracket(piece, depth);
            default -> styled("", piece, depth);
        }
    }

    private static int level(Piece heading) {
        return heading.node().attrs().integer("level") instanceof Integer level ? level : 1;
    }

    private void numbered(Piece provision, int depth) {
        var restart = provision.node().attrs().integer("restart");
        first(provision, depth, paragraph -> numbering.count(paragraph, depth, restart));
    }

    private void list(Piece list, int depth) {
        for (int i = 0; i < list.parts().size(); i++) {
            var item = list.parts().get(i);
            var restart = item.node().attrs().integer("restart");
            var start = restart == null && i == 0 ? Integer.valueOf(1) : restart;
            changes.within(
                    item, () -> first(item, depth + 1, paragraph -> numbering.count(paragraph, depth + 1, start)));
        }
    }

    private void bullet(Piece item, int depth) {
        changes.within(item, () -> first(item, depth + 1, paragraph -> numbering.bullet(paragraph, depth)));
    }

    /** The first part bears the number, the others stand under it. */
    private void first(Piece piece, int depth, java.util.function.Consumer<XWPFParagraph> number) {
        for (int i = 0; i < piece.parts().size(); i++) {
            var part = piece.parts().get(i);
            if (i > 0) {
                block(part, depth + (LISTS.contains(part.kind()) ? 0 : 1));
            } else {
                var paragraph = document.createParagraph();
                number.accept(paragraph);
                beside(piece, paragraph);
                changes.within(part, () -> line.write(part, paragraph));
            }
        }
    }

    private void beside(Piece piece, XWPFParagraph paragraph) {
        var said = setting.besideNumber(piece).strip();
        if (!said.isEmpty()) line.sign(said + " ", paragraph);
    }

    private void bracket(Piece bracket, int depth) {
        var wordings = bracket.parts();
        for (int i = 0; i < wordings.size(); i++) {
            var wording = wordings.get(i);
            var opening = (i == 0 ? "[" : "/ ") + Wording.holder(wording, setting);
            var closing = i == wordings.size() - 1 ? "]" : "";
            changes.within(wording, () -> wording(wording, opening, closing, depth));
        }
    }

    /** The signs of a wording that is suggested are suggested with it. */
    private void wording(Piece wording, String opening, String closing, int depth) {
        for (int i = 0; i < wording.parts().size(); i++) {
            var part = wording.parts().get(i);
            var paragraph = indented(depth);
            if (i == 0) line.sign(opening, paragraph);
            changes.within(part, () -> line.write(part, paragraph));
            if (i == wording.parts().size() - 1) line.sign(closing, paragraph);
        }
    }

    private void picture(Piece image, int depth) {
        var words = image.node().attrs().string("alt") + "";
        var place = indented(depth);
        comments.at(image.at() - 1, place);
        pictures.of(image.node().attrs().string("src") + "")
                .ifPresentOrElse(
                        picture -> WordPicture.put(picture, words, place.createRun()),
                        () -> place.createRun().setText("(" + words + ")"));
        comments.at(image.at(), place);
    }

    private void styled(String style, Piece piece, int depth) {
        var paragraph = indented(depth);
        if (!style.isEmpty()) paragraph.setStyle(style);
        line.write(piece, paragraph);
    }

    private XWPFParagraph indented(int depth) {
        var paragraph = document.createParagraph();
        if (depth > 0) paragraph.setIndentationLeft(depth * STEP);
        return paragraph;
    }
}
