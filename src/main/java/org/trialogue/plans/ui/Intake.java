package org.trialogue.plans.ui;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.trialogue.plans.Attachment;

/** The files that came in for a report, until it is given. Each has a key of its own, as two may bear the same name. */
final class Intake {

    private record Received(String name, Path path) {}

    private final Map<String, Received> received = new LinkedHashMap<>();
    private final Set<String> unwanted = new HashSet<>();

    /**
     * Takes in a file's bytes: as many as were announced, or none. It needs no lock of the page.
     *
     * @param announced how many there are, or less than one where nobody knows
     * @throws IOException when they do not arrive in full
     */
    static Path taken(InputStream bytes, long announced) throws IOException {
        var path = Files.createTempFile("trialogue-", ".part");
        try {
            var size = Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            if (announced > 0 && size != announced) throw new EOFException(size + " of " + announced);
            return path;
        } catch (IOException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
    }

    void keep(String key, String name, Path path) {
        var file = new Received(name, path);
        if (unwanted.contains(key)) drop(file);
        else received.put(key, file);
    }

    /** Drops a file, also one that is still on its way. */
    void forget(String key) {
        unwanted.add(key);
        var file = received.remove(key);
        if (file != null) drop(file);
    }

    void clear() {
        received.values().forEach(Intake::drop);
        received.clear();
    }

    List<Attachment> attachments() {
        return received.values().stream()
                .map(file -> new Attachment(file.name(), new FileSystemResource(file.path())))
                .toList();
    }

    private static void drop(Received file) {
        file.path().toFile().delete();
    }
}
