package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** Passwords of the local services: drawn once, kept beside the data that they protect, readable by the owner alone. */
final class Secrets {
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path file;
    private final Properties known = new Properties();

    Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
    }

    /** The secret of this name, drawn when it is asked for the first time. */
    synchronized String of(String name) {
        var secret = known.getProperty(name);
        return secret != null ? secret : draw(name);
    }

    private String draw(String name) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        known.setProperty(name, secret);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, OWNER_ONLY);
            }
            try (var writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Passwords of the local services; made by the first start");
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
        return secret;
    }
}
