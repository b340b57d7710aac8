package org.trialogue.drafting.pictures;

import java.nio.ByteOrder;

/** A GIF (GIF89a): frames with their timing and how often they repeat are kept, remarks and foreign additions dropped. */
final class GifFile {

    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int TIMING = 0xf9;
    private static final int APPLICATION = 0xff;

    private final Parts parts;

    private GifFile(byte[] file) {
        parts = new Parts(file, ByteOrder.LITTLE_ENDIAN);
    }

    static boolean begins(byte[] file) {
        return Parts.has(file, 0, "GIF87a") || Parts.has(file, 0, "GIF89a");
    }

    static Picture bare(byte[] file) {
        var gif = new GifFile(file);
        var parts = gif.parts;
        parts.take(6);
        var width = parts.unsignedShort();
        var height = parts.unsignedShort();
        gif.colours(parts.unsignedByte(), 2);
        parts.keepSince(0);
        while (gif.block()) {}
        return new Picture("image/gif", width, height, parts.kept());
    }

    /** Reads a block; false after the last. */
    private boolean block() {
        var start = parts.position();
        var kind = parts.unsignedByte();
        var shows = true;
        switch (kind) {
            case FRAME -> frame();
            case EXTENSION -> shows = extension();
            case END -> {}
            default -> throw new IllegalArgumentException("no block begins with " + kind);
        }
        if (shows) parts.keepSince(start);
        return kind != END;
    }

    private void frame() {
        parts.take(8);
        colours(parts.unsignedByte(), 0);
        parts.take(1);
        content();
    }

    /** Whether it shows. */
    private boolean extension() {
        var label = parts.unsignedByte();
        var start = parts.position();
        var name = label == APPLICATION ? parts.letters(parts.unsignedByte()) : "";
        parts.back(start);
        content();
        return label == TIMING || name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0");
    }

    /** A table of colours, after so many bytes that are none. */
    private void colours(int flags, int before) {
        var table = (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
        parts.take(before + table);
    }

    private void content() {
        for (var length = parts.unsignedByte(); length > 0; length = parts.unsignedByte()) parts.take(length);
    }
}
