package org.trialogue.drafting.exporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Says in a PDF which letters its glyphs stand for, as whoever searches it or listens to it types and hears them. Where a font draws two
 * letters alike, a PDF names one: the apostrophe that typesetters use, and the letter of Arabic itself rather than one of its shapes.
 */
final class PdfLetters {

    private static final String MAP = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            %sendcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final int AT_ONCE = 100; // a section of a map holds no more

    private PdfLetters() {}

    static void into(PDDocument pdf, PdfFonts fonts) throws IOException {
        for (var page : pdf.getPages())
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                var map = MAP.formatted(sections(fonts.named(font.getName()))).getBytes(StandardCharsets.US_ASCII);
                var stream = new PDStream(pdf);
                try (var letters = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    letters.write(map);
                }
                font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
            }
    }

    private static String sections(TrueTypeFont font) throws IOException {
        var lookup = font.getUnicodeCmapLookup();
        var lines = IntStream.range(0, font.getNumberOfGlyphs())
                .filter(glyph -> lookup.getCharCodes(glyph) != null)
                .mapToObj(glyph -> "<%04X> <%s>%n".formatted(glyph, hex(letters(lookup.getCharCodes(glyph)))))
                .toList();
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + AT_ONCE)
                .mapToObj(from -> lines.subList(from, Math.min(lines.size(), from + AT_ONCE)))
                .map(some -> "%d beginbfchar%n%sendbfchar%n".formatted(some.size(), String.join("", some)))
                .collect(Collectors.joining());
    }

    static String letters(List<Integer> codes) {
        for (var code : codes) {
            if (code == 0x2018 || code == 0x2019) return Character.toString(code);
            if (code >= 0xFE70 && code <= 0xFEFC)
                return Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                        .strip();
        }
        return Character.toString(codes.getFirst());
    }

    private static String hex(String letters) {
        return letters.chars().mapToObj("%04X"::formatted).collect(Collectors.joining());
    }
}
