package org.trialogue.prosemirror;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The npm packages, in a Node process that answers one line of JSON for each line it is sent. */
final class Oracle implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Oracle(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts Node: that of the property {@code trialogue.node}, else that of the path. The packages are those installed in
     * {@code frontend}, or in the directory of the property {@code trialogue.frontend}.
     */
    static Oracle start() throws IOException {
        var source = Path.of(System.getProperty("trialogue.frontend.source", "frontend"));
        var installed = Path.of(System.getProperty("trialogue.frontend", source.toString()));
        if (!Files.isDirectory(installed.resolve("node_modules/prosemirror-transform")))
            throw new IllegalStateException(
                    "Run npm ci in " + installed.toAbsolutePath() + ": prosemirror-transform is missing");
        var script = source.resolve("test/oracle/oracle.mjs").toAbsolutePath();
        var schema = source.resolve("src/document-schema.json").toAbsolutePath();
        var node = System.getProperty("trialogue.node", "node");
        var builder = new ProcessBuilder(node, script.toString(), schema.toString());
        builder.environment()
                .put("TRIALOGUE_FRONTEND", installed.toAbsolutePath().toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Oracle(builder.start());
    }

    JsonNode ask(JsonNode request) {
        return ask(List.of(request)).getFirst();
    }

    /** The answers to several requests, which are written while the answers are read. */
    List<JsonNode> ask(List<? extends JsonNode> batch) {
        var writing = CompletableFuture.runAsync(() -> write(batch));
        var read = new ArrayList<JsonNode>(batch.size());
        for (int i = 0; i < batch.size(); i++) read.add(read());
        writing.join();
        return read;
    }

    private void write(List<? extends JsonNode> batch) {
        try {
            for (var request : batch) {
                requests.write(JSON.writeValueAsString(request));
                requests.write('\n');
            }
            requests.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read() {
        try {
            var line = answers.readLine();
            if (line == null) throw new IllegalStateException("The oracle ended");
            var answer = JSON.readTree(line);
            if (answer.has("crashed"))
                throw new IllegalStateException(answer.get("crashed").asString());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
