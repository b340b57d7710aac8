package org.trialogue.plans.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;
import org.trialogue.platform.Refusal;

/**
 * What a script sent, whole and beside the portal's memory, until it is closed.
 *
 * @param sha256 in hexadecimal letters
 */
record SentBody(Path path, String sha256) implements AutoCloseable {

    /**
     * Takes it in.
     *
     * @throws Refusal when it is larger than a file may be, or does not arrive in full
     */
    static SentBody of(InputStream body, String name, DataSize largest) throws IOException {
        var path = Files.createTempFile("sent", null);
        var digest = begun();
        try (var kept = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var rest = largest.toBytes();
            var buffer = new byte[64 * 1024];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                rest -= read;
                if (rest < 0) throw new Refusal("files.refused.large", name, largest.toMegabytes());
                kept.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            Files.deleteIfExists(path);
            throw new Refusal("files.refused.cut-off", name);
        } catch (Refusal refusal) {
            Files.deleteIfExists(path);
            throw refusal;
        }
        return new SentBody(path, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
