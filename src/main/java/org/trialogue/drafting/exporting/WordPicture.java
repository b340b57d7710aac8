package org.trialogue.drafting.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.trialogue.drafting.pictures.Picture;

/** Puts a picture into a Word file, no wider than the page, with the words that stand in for it. */
final class WordPicture {

    private static final int PAGE = 450;
    private static final Map<String, PictureType> KNOWN =
            Map.of("image/png", PictureType.PNG, "image/jpeg", PictureType.JPEG, "image/gif", PictureType.GIF);

    private WordPicture() {}

    /** Whether Word shows pictures of this kind. */
    static boolean shows(Picture picture) {
        return KNOWN.containsKey(picture.mediaType());
    }

    static void put(Picture picture, String words, XWPFRun run) {
        var width = Math.min(PAGE, picture.width());
        var height = Math.max(1, (int) ((long) picture.height() * width / picture.width()));
        var content = new ByteArrayInputStream(picture.bytes());
        var kind = KNOWN.get(picture.mediaType());
        try {
            var placed = run.addPicture(content, kind, "picture", Units.toEMU(width), Units.toEMU(height));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(words);
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
