package org.trialogue.deployment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The packed jar in a process of its own, with the options of our image, the environment of our compose file and nothing else,
 * in an empty folder.
 */
public final class PackedPortal implements AutoCloseable {

    /** Where the build left the jar. */
    static final Path JAR = Path.of(System.getProperty("trialogue.jar", "target/trialogue-0.1.0-SNAPSHOT.jar"));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private final Process process;

    private PackedPortal(Path folder, Map<String, String> environment, int port, Process process) {
        this.folder = folder;
        this.environment = environment;
        this.port = port;
        this.process = process;
    }

    /** Starts it and returns when it says that it is ready, as the image's health check hears it. */
    public static PackedPortal start(Path folder, Map<String, String> environment) throws IOException {
        return start(folder, environment, FreePorts.one());
    }

    private static PackedPortal start(Path folder, Map<String, String> environment, int port) throws IOException {
        var builder = new ProcessBuilder(command()).directory(folder.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "LANG"));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        var portal = new PackedPortal(folder, environment, port, process);
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(portal::isReady);
        } catch (RuntimeException e) {
            portal.close();
            throw new IllegalStateException("the packed portal did not start: " + portal.log(), e);
        }
        return portal;
    }

    private static List<String> command() {
        var asPacked = Recipe.read(Path.of("docker/Dockerfile"))
                .last("ENTRYPOINT")
                .orElseThrow()
                .words();
        var command = new ArrayList<>(asPacked.subList(0, asPacked.size() - 1));
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("it ended with " + process.exitValue());
        var check = Recipe.read(Path.of("docker/Dockerfile"))
                .last("HEALTHCHECK")
                .orElseThrow()
                .words();
        return new ProcessBuilder("bash", "docker/answers.sh", Integer.toString(port), check.getLast())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://localhost:" + port;
    }

    String log() throws IOException {
        return Files.readString(log(folder));
    }

    private static Path log(Path folder) {
        return folder.resolve("portal.log");
    }

    /** Ends it as a lost machine would: it can do nothing about it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again where it was. */
    public PackedPortal again() throws IOException {
        kill();
        return start(folder, environment, port);
    }

    /** Asks it to end, as a container engine does, and says with which code it did; waits no longer than the engine would. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) throw new IllegalStateException("it did not end");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
