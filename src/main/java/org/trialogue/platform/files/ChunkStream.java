package org.trialogue.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a content chunk after chunk, holding one at a time and no connection between two. */
final class ChunkStream extends InputStream {

    private final long size;
    private final IntFunction<byte @Nullable []> chunks;
    private byte[] chunk = {};
    private int position;
    private int number;
    private long left;

    ChunkStream(long size, IntFunction<byte @Nullable []> chunks) {
        this.size = size;
        this.chunks = chunks;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (left == 0) return -1;
        if (position == chunk.length) fetch();
        var taken = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, taken);
        position += taken;
        left -= taken;
        return taken;
    }

    private void fetch() throws IOException {
        var next = chunks.apply(number++);
        if (next == null || next.length == 0) throw new EOFException((size - left) + " of " + size + " bytes in view");
        chunk = next;
        position = 0;
    }
}
