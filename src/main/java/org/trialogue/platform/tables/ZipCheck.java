package org.trialogue.platform.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.trialogue.platform.Refusal;

/**
 * Unpacks a ZIP once without keeping anything, before it is trusted: a few kilobytes can hold gigabytes of nothing, and an upload that was
 * cut off ends in the middle.
 */
public final class ZipCheck {

    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_ENTRIES = 5_000;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    private ZipCheck() {}

    /**
     * Whether it holds a part of that name.
     *
     * @throws Refusal when it unpacks to more than is taken
     * @throws IOException when it is damaged
     */
    public static boolean holds(byte[] zip, String part) throws IOException {
        var found = false;
        var room = MOST_BYTES;
        try (var entries = new ZipArchiveInputStream(new ByteArrayInputStream(zip))) {
            var count = 0;
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++count > MOST_ENTRIES) throw new Refusal("platform.refused.bomb");
                found |= entry.getName().equals(part);
                room -= unpacked(entries, room);
            }
        } catch (IllegalArgumentException broken) {
            throw new IOException(broken);
        }
        return found;
    }

    private static long unpacked(ZipArchiveInputStream entry, long atMost) throws IOException {
        var buffer = new byte[8192];
        var bytes = 0L;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            bytes += read;
            if (bytes > atMost) throw new Refusal("platform.refused.bomb");
        }
        return bytes;
    }
}
