package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Elasticsearch from its server's distribution on Maven Central, one node on the loopback interface without security, with
 * the analysis that this distribution lacks added as a plugin.
 */
record ElasticsearchService(Settings settings, Workplace workplace, Cache cache, Account account, Downloads downloads) {
    private static final Downloads.Artifact SERVER = new Downloads.Artifact(
            "Elasticsearch",
            "org.elasticsearch.distribution.integ-test-zip",
            "elasticsearch",
            "9.5.3",
            "bec49f3b8d00e75c8d1cec85c35298635ec9fbd3ae80ef5aeb6bc05abdb3db2d");
    private static final Duration LIMIT = Duration.ofSeconds(150);

    Guarded start() {
        Ports.requireFree(settings.ports().elasticsearch(), "Elasticsearch", "trialogue.port.elasticsearch");
        var home = cache.provide(
                "elasticsearch-" + SERVER.version(), folder -> Unpack.zip(downloads.fetch(SERVER), folder));
        cache.locked("elasticsearch-" + SERVER.version(), () -> AnalysisPlugin.install(home, SERVER.version()));
        var folder = workplace.of("elasticsearch");
        configure(home, folder);
        account.own(folder);
        var command = account.running(List.of(home.resolve("bin/elasticsearch").toString()));
        var service = Guarded.start("Elasticsearch", workplace, command, environment(folder), "TERM");
        Await.ready(service, LIMIT, () -> Http.answers(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s"));
        return service;
    }

    String url() {
        return "http://127.0.0.1:" + settings.ports().elasticsearch();
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", folder.resolve("config").toString(),
                "ES_TMPDIR", folder.resolve("tmp").toString(),
                "ES_JAVA_OPTS", "-Xms512m -Xmx512m",
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    }

    private void configure(Path home, Path folder) {
        try {
            for (var name : List.of("config", "data", "logs", "tmp")) {
                Files.createDirectories(folder.resolve(name));
            }
            for (var name : List.of("jvm.options", "log4j2.properties")) {
                var file = folder.resolve("config").resolve(name);
                Files.deleteIfExists(file);
                Files.copy(home.resolve("config").resolve(name), file);
            }
            Files.writeString(folder.resolve("config/elasticsearch.yml"), configuration(folder));
        } catch (IOException e) {
            throw new LocalFailure(
                    "Cannot write Elasticsearch's configuration in " + folder + ": " + e.getMessage(), e);
        }
    }

    private String configuration(Path folder) {
        return """
                cluster.name: trialogue-local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(settings.ports().elasticsearch(), folder.resolve("data"), folder.resolve("logs"));
    }
}
