package org.trialogue.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Archives with the permissions and links that they hold. */
final class Unpack {
    private static final int EXECUTABLE = 0111;

    private Unpack() {}

    /** Unpacks a ZIP file without its topmost folder. */
    static void zip(Path file, Path into) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var name = Path.of(entry.getName());
                if (name.getNameCount() > 1) {
                    var target = inside(into, name.subpath(1, name.getNameCount()));
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        write(zip.getInputStream(entry), target, (entry.getUnixMode() & EXECUTABLE) != 0);
                    }
                }
            }
        }
    }

    /** Unpacks an xz-compressed tar stream as it is. */
    static void tarXz(InputStream stream, Path into) throws IOException {
        tar(new XZCompressorInputStream(stream), into);
    }

    /** Unpacks a tar stream as it is. */
    static void tar(InputStream stream, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(stream)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = inside(into, Path.of(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    write(tar, target, (entry.getMode() & EXECUTABLE) != 0);
                }
            }
        }
    }

    private static Path inside(Path folder, Path name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive holds " + name + ", which leads out of it");
        }
        return target;
    }

    private static void write(InputStream content, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if (executable) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
