package org.trialogue.deployment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real nginx with the configuration of the repository, filled in as its image does it, on ports that are free. Only folders
 * and ports differ.
 */
final class Proxy implements AutoCloseable {

    private static final List<Integer> PORTS = List.of(8080, 8443, 8081, 8025);
    private static final Path SOURCE = ComposeFile.FOLDER.resolve("nginx");

    private final Path folder;
    private final Map<Integer, Integer> ports;
    private final Process nginx;

    private Proxy(Path folder, Map<Integer, Integer> ports, Process nginx) {
        this.folder = folder;
        this.ports = ports;
        this.nginx = nginx;
    }

    /** Whether this machine has nginx. */
    static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":", -1), new String[] {"/usr/sbin", "/usr/local/sbin"})
                .flatMap(Stream::of)
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param settings takes the place of what compose.yaml gives nginx, by name
     */
    static Proxy start(Path folder, Map<String, String> settings) throws IOException {
        var ports = new HashMap<Integer, Integer>();
        var free = FreePorts.several(PORTS.size()).iterator();
        for (var port : PORTS) ports.put(port, free.next());
        lay(folder, settings, ports, "templates");
        var log = folder.resolve("log").toFile();
        var proxy = new Proxy(folder, ports, command(folder).redirectOutput(log).start());
        await().atMost(Duration.ofSeconds(20)).until(proxy::answers);
        return proxy;
    }

    /** What {@code nginx -t} says of it; empty when it is content. */
    static String complaints(Path folder, Map<String, String> settings, String... templates) throws Exception {
        lay(folder, settings, Map.of(), templates);
        var test = command(folder, "-t").start();
        var said = new String(test.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var fine = test.waitFor() == 0 && !said.contains("[warn]") && !said.contains("[emerg]");
        return fine ? "" : said;
    }

    /** The port on this machine that stands for a port of the image. */
    int port(int ofImage) {
        return ports.getOrDefault(ofImage, ofImage);
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    @Override
    public void close() throws InterruptedException {
        nginx.destroy();
        if (!nginx.waitFor(10, TimeUnit.SECONDS)) {
            nginx.descendants().forEach(ProcessHandle::destroyForcibly);
            nginx.destroyForcibly();
        }
    }

    private boolean answers() throws IOException {
        if (!nginx.isAlive()) throw new IllegalStateException("nginx ended: " + log());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port(8081))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessBuilder command(Path folder, String... more) {
        var command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
        command.addAll(List.of("-e", "stderr", "-g", "daemon off; user " + System.getProperty("user.name") + ";"));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().merge("PATH", ":/usr/sbin:/usr/local/sbin", String::concat);
        return process;
    }

    private static void lay(Path folder, Map<String, String> settings, Map<Integer, Integer> ports, String... templates)
            throws IOException {
        Files.createDirectories(folder.resolve("conf.d"));
        for (var file : List.of("nginx.conf", "routes.conf")) {
            write(folder.resolve(file), Files.readString(SOURCE.resolve(file)), folder, ports);
        }
        for (var each : templates) {
            try (var files = Files.list(SOURCE.resolve(each))) {
                files.forEach(file -> fill(file, folder, settings, ports));
            }
        }
    }

    private static void fill(Path template, Path folder, Map<String, String> settings, Map<Integer, Integer> ports) {
        var name = template.getFileName().toString().replaceFirst("\\.template$", "");
        try {
            var text = Files.readString(template);
            for (var variable : environment(settings).entrySet()) {
                text = text.replace("${" + variable.getKey() + "}", variable.getValue());
            }
            write(folder.resolve("conf.d").resolve(name), text, folder, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the image fills in: the variables of its environment that the filter lets through. */
    private static Map<String, String> environment(Map<String, String> settings) {
        var environment = ComposeFile.read("compose.yaml").environment("nginx");
        var filter = ComposeFile.filled(environment.getOrDefault("NGINX_ENVSUBST_FILTER", ""), Map.of());
        var filled = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.matches(filter)) {
                filled.put(name, settings.getOrDefault(name, ComposeFile.filled(value, settings)));
            }
        });
        return filled;
    }

    private static void write(Path file, String text, Path folder, Map<Integer, Integer> ports) throws IOException {
        var here = text.replace(" /tmp/", " " + folder + "/").replace("/etc/nginx/", folder + "/");
        for (var port : ports.entrySet()) {
            here = here.replace("listen " + port.getKey(), "listen 127.0.0.1:" + port.getValue());
        }
        Files.writeString(file, here);
    }
}
