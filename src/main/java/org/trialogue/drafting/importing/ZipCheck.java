package org.trialogue.drafting.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.trialogue.platform.Refusal;

/**
 * Unpacks a ZIP once without keeping anything, before it is trusted: a few kilobytes can hold gigabytes of nothing, and an upload that was
 * cut off ends in the middle.
 */
final class ZipCheck {

    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_ENTRIES = 5_000;

    private ZipCheck() {}

    /** Whether it holds a part of that name. */
    static boolean holds(byte[] zip, String part) {
        var found = false;
        var room = MOST_BYTES;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var count = 0;
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++count > MOST_ENTRIES) throw new Refusal("drafting.refused.bomb");
                found |= entry.getName().equals(part);
                room -= unpacked(entries, room);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken(broken);
        }
        return found;
    }

    private static long unpacked(ZipInputStream entry, long atMost) throws IOException {
        var buffer = new byte[8192];
        var bytes = 0L;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            bytes += read;
            if (bytes > atMost) throw new Refusal("drafting.refused.bomb");
        }
        return bytes;
    }

    private static Refusal broken(Exception cause) {
        var refusal = new Refusal("drafting.refused.broken");
        refusal.initCause(cause);
        return refusal;
    }
}
