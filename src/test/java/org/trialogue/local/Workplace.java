package org.trialogue.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The folder in which the services of one portal keep their data, logs and process numbers; held by one launcher. */
final class Workplace implements AutoCloseable {
    private final Path data;
    private final FileChannel held;
    private final Secrets secrets;

    private Workplace(Path data, FileChannel held) throws IOException {
        this.data = data;
        this.held = held;
        for (var folder : new String[] {"logs", "run"}) {
            Files.createDirectories(data.resolve(folder));
        }
        this.secrets = new Secrets(data.resolve("secrets.properties"));
    }

    /** Takes the folder, stops what an earlier launcher left running there, and empties it when asked to. */
    static Workplace open(Path data, boolean empty) {
        try {
            Files.createDirectories(data);
            var held = hold(data.resolve("launcher.lock"));
            Files.createDirectories(data.resolve("run"));
            new Orphans(data.resolve("run")).stop();
            if (empty) {
                clear(data);
            }
            return new Workplace(data, held);
        } catch (IOException e) {
            throw new LocalFailure(
                    "Cannot use " + data + ": " + e.getMessage() + "; choose another with -Dtrialogue.data", e);
        }
    }

    private static FileChannel hold(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new LocalFailure(
                    "Another local portal (process " + Files.readString(file).strip() + ") uses " + file.getParent()
                            + ": stop it, or choose another folder with -Dtrialogue.data=FOLDER");
        }
        channel.truncate(0);
        channel.write(
                StandardCharsets.UTF_8.encode(
                        Long.toString(ProcessHandle.current().pid())),
                0);
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void clear(Path data) throws IOException {
        try (var entries = Files.list(data)) {
            for (var entry : entries.filter(it -> !it.endsWith("launcher.lock")).toList()) {
                delete(entry);
            }
        }
    }

    /** Deletes a file, or a folder with all in it, without following links. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    Path of(String service) {
        return data.resolve(service);
    }

    Path log(String service) {
        return data.resolve("logs").resolve(service.toLowerCase(java.util.Locale.ROOT) + ".log");
    }

    Path run(String file) {
        return data.resolve("run").resolve(file);
    }

    Orphans orphans() {
        return new Orphans(data.resolve("run"));
    }

    Secrets secrets() {
        return secrets;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new LocalFailure("Cannot let go of " + data + ": " + e.getMessage(), e);
        }
    }
}
