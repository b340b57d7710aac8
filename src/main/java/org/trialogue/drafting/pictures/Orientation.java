package org.trialogue.drafting.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The way a picture is turned, which a camera writes beside the place where it stood (Exif 2.3, tag 0x0112). */
final class Orientation {

    /** Shown as it is stored. */
    static final int UPRIGHT = 1;

    private static final String EXIF = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** The way that a camera's notes name; upright where they name none, or are unreadable. */
    static int in(byte[] notes) {
        if (!Parts.has(notes, 0, EXIF) || notes.length < EXIF.length() + 8) return UPRIGHT;
        var tiff = ByteBuffer.wrap(notes, EXIF.length(), notes.length - EXIF.length())
                .slice()
                .order(Parts.has(notes, EXIF.length(), "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            var at = tiff.getInt(4);
            var last = at + 2 + ENTRY * (tiff.getShort(at) & 0xffff);
            for (var entry = at + 2; entry < last; entry += ENTRY)
                if ((tiff.getShort(entry) & 0xffff) == TAG) return known(tiff.getShort(entry + 8));
        } catch (IndexOutOfBoundsException unreadable) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int known(int way) {
        return way >= 1 && way <= 8 ? way : UPRIGHT;
    }

    /** The shortest notes that say so, as a segment; nothing for an upright picture. */
    static byte[] segment(int way) {
        if (way == UPRIGHT) return new byte[0];
        var notes = ByteBuffer.allocate(36);
        notes.putShort((short) 0xffe1).putShort((short) 34).put(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        notes.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        notes.putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1);
        notes.putShort((short) way).putShort((short) 0).putInt(0);
        return notes.array();
    }
}
