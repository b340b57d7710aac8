package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL from the binaries that zonky packs, as durable as in production: fsync and synchronous commit stay on. */
record PostgresService(Settings settings, Workplace workplace, Cache cache, Account account) {
    private static final String VERSION = "18.6.0";
    private static final String SUPERUSER = "postgres";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    Guarded start() {
        Ports.requireFree(settings.ports().postgres(), "PostgreSQL", "trialogue.port.postgres");
        var home = cache.provide("postgresql-" + VERSION + "-" + platform(), PostgresService::unpack);
        var data = workplace.of("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, data);
        }
        var service = Guarded.start("PostgreSQL", workplace, account.running(command(home, data)), Map.of(), "INT");
        Await.ready(service, LIMIT, this::answers);
        return service;
    }

    private List<String> command(Path home, Path data) {
        return List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(settings.ports().postgres()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on");
    }

    private void initialise(Path home, Path data) {
        var unfinished = workplace.of("postgres.unfinished");
        var log = workplace.log("initdb");
        try {
            Workplace.delete(unfinished);
            Files.createDirectories(unfinished);
            var password = Files.writeString(
                    workplace.run("password"), workplace.secrets().of("postgres"));
            account.own(unfinished);
            account.own(password);
            var command = account.running(List.of(
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!Commands.succeeds(command, Map.of(), log, LIMIT.toSeconds())) {
                throw new LocalFailure("PostgreSQL could not set up " + data + ": see " + log);
            }
            Files.delete(password);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalFailure("Cannot set up PostgreSQL in " + data + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(Path folder) throws IOException {
        var archive = "/postgres-" + platform() + ".txz";
        try (var stream = PostgresService.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new LocalFailure("No PostgreSQL for " + platform() + " among the test dependencies: add zonky's"
                        + " binaries for it, or give an outside database with spring.datasource.url");
            }
            Unpack.tarXz(stream, folder);
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch");
        return system + "-" + ("aarch64".equals(machine) ? "arm_64" : "x86_64");
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), SUPERUSER, workplace.secrets().of("postgres"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database;
    }
}
