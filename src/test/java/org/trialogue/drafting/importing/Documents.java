package org.trialogue.drafting.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads files in tests, and says what is in a document. */
final class Documents {

    static final byte[] SAMPLE = resource("/org/trialogue/drafting/ilo-perspective.txt");

    private static final Signature SIGNATURE =
            new Signature("importer", "secretariat", Instant.parse("2026-11-24T12:00:00Z"));

    private Documents() {}

    /** A file read, its blocks being named b1, b2 and so on. */
    static ImportedText read(String name, byte[] bytes) {
        var next = new AtomicInteger();
        return FileReading.read(name, bytes, () -> "b" + next.incrementAndGet(), SIGNATURE);
    }

    static ImportedText plain(String text) {
        return read("draft.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static String sample() {
        return new String(SAMPLE, StandardCharsets.UTF_8);
    }

    /** The kinds of the blocks under the title. */
    static List<String> kinds(JsonNode doc) {
        return doc.get("content")
                .valueStream()
                .map(block -> block.get("type").asString())
                .toList();
    }

    /** All words, a space between blocks. */
    static String words(JsonNode node) {
        if (node.has("text")) return node.get("text").asString();
        if (!node.has("content")) return "";
        var inline = node.get("content").valueStream().anyMatch(child -> child.has("text"));
        return node.get("content").valueStream().map(Documents::words).collect(Collectors.joining(inline ? "" : " "));
    }

    /** The words of the block at that place; the title is at 0. */
    static String words(ImportedText text, int block) {
        return words(text.doc().get("content").get(block));
    }

    private static byte[] resource(String name) {
        try (var stream = Objects.requireNonNull(Documents.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
