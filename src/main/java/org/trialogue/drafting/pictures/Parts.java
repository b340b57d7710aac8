package org.trialogue.drafting.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file that is read part by part, and the parts of it that are kept. */
final class Parts {

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    Parts(byte[] file, ByteOrder order) {
        this.file = ByteBuffer.wrap(file).order(order);
    }

    /** Whether a file has these letters at a place. */
    static boolean has(byte[] file, int at, String letters) {
        var wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (file[at + i] != wanted[i]) return false;
        return true;
    }

    boolean hasMore() {
        return file.hasRemaining();
    }

    /** The next bytes as they stand; a file that ends before that is cut off. */
    byte[] take(long length) {
        if (length > file.remaining()) throw new java.nio.BufferUnderflowException();
        var bytes = new byte[Math.toIntExact(length)];
        file.get(bytes);
        return bytes;
    }

    int unsignedByte() {
        return file.get() & 0xff;
    }

    int unsignedShort() {
        return file.getShort() & 0xffff;
    }

    long unsignedInt() {
        return file.getInt() & 0xffff_ffffL;
    }

    String letters(int length) {
        return new String(take(length), StandardCharsets.ISO_8859_1);
    }

    int position() {
        return file.position();
    }

    void back(int to) {
        file.position(to);
    }

    void keep(byte... bytes) {
        kept.writeBytes(bytes);
    }

    /** Keeps what was read since a place. */
    void keepSince(int from) {
        kept.write(file.array(), from, file.position() - from);
    }

    byte[] kept() {
        return kept.toByteArray();
    }
}
