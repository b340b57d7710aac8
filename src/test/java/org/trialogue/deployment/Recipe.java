package org.trialogue.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Dockerfile, instruction by instruction. */
record Recipe(List<Instruction> instructions) {

    /** One instruction, its lines joined. */
    record Instruction(String word, String rest) {

        /** What stands in its brackets. */
        List<String> words() {
            return List.of(JsonMapper.shared().readValue(rest.substring(rest.indexOf('[')), String[].class));
        }
    }

    static Recipe read(Path file) {
        try {
            var text = Files.readString(file).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
            return new Recipe(text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Instruction(parts[0], parts[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<String> all(String word) {
        return instructions.stream().filter(it -> it.word().equals(word)).map(Instruction::rest);
    }

    Optional<Instruction> last(String word) {
        return instructions.stream().filter(it -> it.word().equals(word)).reduce((first, second) -> second);
    }
}
