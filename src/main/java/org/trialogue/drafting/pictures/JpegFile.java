package org.trialogue.drafting.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JPEG (ISO/IEC 10918-1): segments that begin with a marker. Of what cameras and programs add, the colour profile and the way the picture
 * is turned are kept; the rest, the place where it was taken among it, is dropped.
 */
final class JpegFile {

    /** The marker of the segment that says how the picture is turned. */
    static final int TURNED = 0xe1;

    private static final int COLOURS = 0xe2;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    private final Parts parts;
    private int width;
    private int height;
    private int turn = Orientation.UPRIGHT;

    private JpegFile(byte[] file) {
        parts = new Parts(file, ByteOrder.BIG_ENDIAN);
    }

    static boolean begins(byte[] file) {
        return Parts.has(file, 0, "\u00ff\u00d8\u00ff");
    }

    static Picture bare(byte[] file) {
        var jpeg = new JpegFile(file);
        var start = jpeg.parts.take(2);
        while (jpeg.segment()) {}
        var turned = Orientation.segment(jpeg.turn);
        var rest = jpeg.parts.kept();
        var whole = ByteBuffer.allocate(start.length + turned.length + rest.length)
                .put(start)
                .put(turned)
                .put(rest);
        return new Picture("image/jpeg", jpeg.width, jpeg.height, whole.array());
    }

    /** Reads a segment; false after the last. */
    private boolean segment() {
        if (parts.unsignedByte() != 0xff) throw new IllegalArgumentException("a segment begins with no marker");
        var marker = parts.unsignedByte();
        while (marker == 0xff) marker = parts.unsignedByte();
        if (marker == END || isAlone(marker)) parts.keep((byte) 0xff, (byte) marker);
        else content(marker, parts.take(parts.unsignedShort() - 2L));
        if (marker == SCAN) scan();
        return marker != END;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
    }

    private void content(int marker, byte[] content) {
        if (isFrame(marker)) {
            var frame = ByteBuffer.wrap(content);
            height = frame.getShort(1) & 0xffff;
            width = frame.getShort(3) & 0xffff;
        }
        if (marker == TURNED && Orientation.in(content) != Orientation.UPRIGHT) turn = Orientation.in(content);
        if (!shows(marker, content)) return;
        var length = content.length + 2;
        parts.keep((byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length);
        parts.keep(content);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** The frame of the format itself, the colour profile and how colours are stored; of the other additions and remarks, none. */
    private static boolean shows(int marker, byte[] content) {
        var added = marker >= 0xe0 && marker <= 0xef || marker == 0xfe;
        if (!added || marker == 0xee) return true;
        return marker == 0xe0 && Parts.has(content, 0, "JFIF\0") && content.length == 14
                || marker == COLOURS && Parts.has(content, 0, "ICC_PROFILE\0");
    }

    /** Pixels go on until a marker that is none of their own. */
    private void scan() {
        var start = parts.position();
        for (var before = 0; ; ) {
            var next = parts.unsignedByte();
            if (before == 0xff && next != 0 && next != 0xff && !isAlone(next)) break;
            before = next;
        }
        parts.back(parts.position() - 2);
        parts.keepSince(start);
    }
}
