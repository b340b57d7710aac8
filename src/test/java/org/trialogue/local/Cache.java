package org.trialogue.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The user's folder for what is made once: whole or not there, also when two processes want the same thing at once. */
record Cache(Path folder) {

    /** Makes one entry in the empty folder that it is given. */
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /** The entry of this name, made by {@code maker} when it is not there yet. */
    Path provide(String name, Maker maker) {
        var entry = folder.resolve(name);
        return Files.isDirectory(entry)
                ? entry
                : locked(name, () -> {
                    if (!Files.isDirectory(entry)) {
                        make(name, entry, maker);
                    }
                    return entry;
                });
    }

    private void make(String name, Path entry, Maker maker) throws IOException {
        var unfinished = folder.resolve(name + ".unfinished");
        Workplace.delete(unfinished);
        Files.createDirectories(unfinished);
        maker.make(unfinished);
        Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is done while no other process does anything with the entry. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException;
    }

    <T> T locked(String name, Step<T> step) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name + ".lock");
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                synchronized (lockOf(name)) {
                    try (var lock = channel.lock()) {
                        assert lock.isValid();
                        return step.take();
                    }
                }
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot prepare " + name + " in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Object lockOf(String name) {
        return ("trialogue.cache." + name).intern();
    }
}
