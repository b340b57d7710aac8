package org.trialogue.drafting.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A PNG (ISO/IEC 15948): chunks with a length, a kind and a check sum. What shows is kept: the pixels, their colours, moving pictures. */
final class PngFile {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int CHECK_SUM = 4;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private PngFile() {}

    static boolean begins(byte[] file) {
        return Parts.has(file, 0, SIGNATURE);
    }

    static Picture bare(byte[] file) {
        var parts = new Parts(file, ByteOrder.BIG_ENDIAN);
        parts.keep(parts.take(SIGNATURE.length()));
        var size = ByteBuffer.allocate(8);
        for (var kind = ""; !kind.equals("IEND"); ) {
            var start = parts.position();
            var length = parts.unsignedInt();
            kind = parts.letters(4);
            var content = parts.take(length + CHECK_SUM);
            if (kind.equals("IHDR")) size = ByteBuffer.wrap(content);
            if (KEPT.contains(kind)) parts.keepSince(start);
        }
        return new Picture("image/png", size.getInt(), size.getInt(), parts.kept());
    }
}
