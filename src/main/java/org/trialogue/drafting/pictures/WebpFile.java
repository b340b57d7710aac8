package org.trialogue.drafting.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP (RFC 9649): chunks with a kind and a length. Pixels, colours and moving pictures are kept, a camera's notes dropped. */
final class WebpFile {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    /** The header's word that the file holds notes: Exif and XMP. */
    private static final int NOTES = 0x0c;

    private final Parts parts;
    private int width;
    private int height;

    private WebpFile(byte[] file) {
        parts = new Parts(file, ByteOrder.LITTLE_ENDIAN);
    }

    static boolean begins(byte[] file) {
        return Parts.has(file, 0, "RIFF") && Parts.has(file, 8, "WEBP");
    }

    static Picture bare(byte[] file) {
        var webp = new WebpFile(file);
        webp.parts.take(4);
        var end = webp.parts.unsignedInt() + 8;
        if (end > file.length) throw new IllegalArgumentException("the file is cut off");
        webp.parts.take(4);
        while (webp.parts.position() + 8 <= end) webp.chunk();
        var chunks = webp.parts.kept();
        var whole = ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put(letters("RIFF"))
                .putInt(chunks.length + 4)
                .put(letters("WEBP"))
                .put(chunks);
        return new Picture("image/webp", webp.width, webp.height, whole.array());
    }

    private void chunk() {
        var kind = parts.letters(4);
        var length = parts.unsignedInt();
        var content = parts.take(length + (length & 1));
        measure(kind, ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        if (kind.equals("VP8X")) content[0] = (byte) (content[0] & ~NOTES);
        if (!KEPT.contains(kind)) return;
        parts.keep(letters(kind));
        parts.keep((byte) length, (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24));
        parts.keep(content);
    }

    private void measure(String kind, ByteBuffer content) {
        if (width > 0) return;
        switch (kind) {
            case "VP8X" -> measured((content.getInt(3) >>> 8) + 1, (content.getInt(6) >>> 8) + 1);
            case "VP8L" -> {
                var bits = content.getInt(1);
                measured((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            case "VP8 " -> measured(content.getShort(6) & 0x3fff, content.getShort(8) & 0x3fff);
            default -> {}
        }
    }

    private void measured(int wide, int high) {
        width = wide;
        height = high;
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
