package org.trialogue.audit.verifying;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked for.
 *
 * @param room the one room to look at, or null for all
 * @param witness a file with seals to compare with
 * @param write a file to write the last seals to
 * @param settings what is said to Spring instead, such as {@code --spring.flyway.url=…}
 */
record Wishes(
        @Nullable UUID room,
        @Nullable Path witness,
        @Nullable Path write,
        List<String> settings) {

    /**
     * Reads {@code --room id}, {@code --witness file} and {@code --write-witness file}, each also with an equals sign.
     *
     * @throws IllegalArgumentException when there is anything else, saying what can be given
     */
    static Wishes of(List<String> arguments) {
        var wishes = new Wishes(null, null, null, List.of());
        var words = new ArrayList<>(arguments);
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            if (word.matches("--[\\w-]+\\..*")) {
                wishes = wishes.told(word);
                continue;
            }
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 && words.isEmpty()) throw unknown(word);
            wishes = wishes.and(name, equals < 0 ? words.removeFirst() : word.substring(equals + 1));
        }
        return wishes;
    }

    private Wishes and(String name, String value) {
        return switch (name) {
            case "--room" -> new Wishes(key(value), witness, write, settings);
            case "--witness" -> new Wishes(room, Path.of(value), write, settings);
            case "--write-witness" -> new Wishes(room, witness, Path.of(value), settings);
            default -> throw unknown(name);
        };
    }

    private Wishes told(String setting) {
        var all = new ArrayList<>(settings);
        all.add(setting);
        return new Wishes(room, witness, write, List.copyOf(all));
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no room's key: it looks like the one in an entry of the record");
        }
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException(
                "\"" + word + "\" is not understood. What can be given: --room <key>, --witness <file>,"
                        + " --write-witness <file>");
    }
}
