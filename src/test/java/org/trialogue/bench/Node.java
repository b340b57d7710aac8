package org.trialogue.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of {@code frontend/bench} in a process of its own; it is told one line at a time, and answers so. */
final class Node implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path FOLDER = Path.of("frontend/bench");

    /** In megabytes, for what a hundred editors in one process have at hand, and in browsers have a heap each for. Theirs has it as well. */
    private static final String ROOM = "--max-semi-space-size=64";

    private final Process process;
    private final BufferedReader answers;
    private final Writer words;

    private Node(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.words = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    static Node start(String program, Map<String, ?> settings) throws IOException {
        install();
        return new Node(new ProcessBuilder("node", ROOM, program, JSON.writeValueAsString(settings))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The one answer of a program that ends by itself. */
    static JsonNode result(String program, Map<String, ?> settings) throws IOException {
        try (var node = start(program, settings)) {
            return JSON.readTree(node.answer());
        }
    }

    static String version() throws IOException {
        var asked = new ProcessBuilder("node", "--version").start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** What the lock file of the benchmarks names, fetched once. */
    private static void install() throws IOException {
        if (Files.isDirectory(FOLDER.resolve("node_modules"))) return;
        var command = new ArrayList<>(List.of("npm", "ci", "--ignore-scripts", "--no-audit"));
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new IOException("npm ci failed in " + FOLDER + ": " + said);
    }

    String answer() throws IOException {
        return Objects.requireNonNull(answers.readLine(), "the program ended without an answer");
    }

    String ask(String line) throws IOException {
        say(line);
        return answer();
    }

    String ask(Map<String, ?> line) throws IOException {
        return ask(JSON.writeValueAsString(line));
    }

    void say(String line) throws IOException {
        words.write(line + "\n");
        words.flush();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
