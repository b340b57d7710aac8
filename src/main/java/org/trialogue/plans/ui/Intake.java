package org.trialogue.plans.ui;

import java.nio.file.Path;
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
