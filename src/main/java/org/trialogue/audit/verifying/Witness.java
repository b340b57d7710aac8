package org.trialogue.audit.verifying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What someone outside holds: the last seal of each room at some time, one line each. Nobody can write the record anew behind it. */
final class Witness {

    private static final Pattern LINE = Pattern.compile("(none|[0-9a-f-]{36}) (\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})");

    private final Map<String, Line> lines = new HashMap<>();

    /**
     * A room's seal, its number, its last entry and its hash.
     *
     * @param room null for what was done in no room
     */
    record Line(@Nullable UUID room, long number, long to, String hash) {

        @Override
        public String toString() {
            return name(room) + " " + number + " " + to + " " + hash;
        }
    }

    /** One that holds nothing. */
    static Witness none() {
        return new Witness();
    }

    /**
     * Reads what {@link Line#toString()} wrote, a line a seal.
     *
     * @throws IllegalArgumentException when a line is none, saying which
     */
    static Witness read(Path file) throws IOException {
        var witness = new Witness();
        try (var reader = Files.newBufferedReader(file)) {
            var number = 0;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) witness.take(text, ++number);
        }
        return witness;
    }

    /** The seal it holds of a room. */
    Optional<Line> of(@Nullable UUID room) {
        return Optional.ofNullable(lines.get(name(room)));
    }

    /** The rooms it knows; {@code none} stands for no room. */
    Iterable<String> rooms() {
        return lines.keySet();
    }

    static String name(@Nullable UUID room) {
        return room == null ? "none" : room.toString();
    }

    private void take(String text, int number) {
        if (text.isBlank()) return;
        var line = LINE.matcher(text.strip());
        if (!line.matches())
            throw new IllegalArgumentException(
                    "line " + number + " of the witness is no seal: a room, two numbers and 64 hexadecimal digits");
        var room = line.group(1).equals("none") ? null : UUID.fromString(line.group(1));
        lines.put(
                line.group(1),
                new Line(room, Long.parseLong(line.group(2)), Long.parseLong(line.group(3)), line.group(4)));
    }
}
