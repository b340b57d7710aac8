package org.trialogue.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * PostgreSQL, Elasticsearch and Keycloak as child processes of this one, started side by side. A service that is given from
 * outside is not started. They end with this process, however it ends.
 */
public final class LocalServices implements AutoCloseable {
    private final Settings settings;
    private final Workplace workplace;
    private final Deque<Guarded> running = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stopAll, "stop local services");
    private Endpoints endpoints = new Endpoints(Optional.empty(), Optional.empty(), Optional.empty());

    private LocalServices(Settings settings, Workplace workplace) {
        this.settings = settings;
        this.workplace = workplace;
    }

    /**
     * Starts what is not given from outside and returns when all of it answers.
     *
     * @throws LocalFailure with one line to show, and nothing left running
     */
    public static LocalServices start(Settings settings) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            throw new LocalFailure("The local services need Linux or macOS: use WSL, or give outside services"
                    + " (spring.datasource.url, spring.elasticsearch.uris, trialogue.keycloak.url)");
        }
        var workplace = Workplace.open(settings.data(), settings.start() == Settings.Start.EMPTY);
        var services = new LocalServices(settings, workplace);
        Runtime.getRuntime().addShutdownHook(services.atExit);
        try {
            services.startAll();
            return services;
        } catch (RuntimeException | Error e) {
            services.close();
            throw e;
        }
    }

    /** Where they answer. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** What the portal has to be told to use them. */
    public Map<String, String> springProperties() {
        return endpoints.springProperties();
    }

    /** The same, and what only tests and tools need: {@code trialogue.local.*}. */
    public Map<String, String> allProperties() {
        return endpoints.allProperties();
    }

    /** The folder that holds their data and logs. */
    public java.nio.file.Path data() {
        return settings.data();
    }

    private void startAll() {
        var outside = Outside.of(settings.given());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new Starting(settings, workplace, this::keep);
            var search = begin(executor, !outside.elasticsearch(), start::elasticsearch);
            var built = begin(executor, !outside.keycloak(), start::keycloakBuild);
            var database = begin(executor, !outside.database() || !outside.keycloak(), start::database);
            var identity = begin(executor, !outside.keycloak(), () -> {
                result(database);
                return start.keycloak(result(built).orElseThrow());
            });
            try {
                endpoints = new Endpoints(
                        result(database).filter(it -> !outside.database()), result(search), result(identity));
            } catch (LocalFailure failure) {
                executor.shutdownNow();
                throw failure;
            }
        }
    }

    private static <T> Future<Optional<T>> begin(ExecutorService executor, boolean wanted, Callable<T> start) {
        return executor.submit(() -> wanted ? Optional.of(start.call()) : Optional.empty());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LocalFailure failure) {
                throw failure;
            }
            throw new LocalFailure("A local service could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while the local services were starting", e);
        }
    }

    private void keep(Guarded service) {
        synchronized (running) {
            running.push(service);
        }
        service.onDeath(System.err::println);
    }

    /** Leaves it to somebody else's end to stop the services, who stops those that use them first. */
    public void stopWith(Consumer<Runnable> end) {
        end.accept(this::stopAll);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** Stops what was started; their data stays. */
    @Override
    public void close() {
        stopAll();
        workplace.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            assert atExit.isAlive() : "the process is ending, and the hook does the same";
        }
    }

    private void stopAll() {
        synchronized (running) {
            running.forEach(Guarded::stop);
            running.clear();
        }
    }
}
