package org.trialogue.local;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.trialogue.Application;

/**
 * The portal with all that it needs, on this machine: what {@code ./mvnw spring-boot:test-run} starts. Ends with Ctrl-C, or
 * with the build that started it.
 */
public final class LocalPortal {

    private LocalPortal() {}

    /** Starts the services, then the portal with the arguments that Spring Boot takes. */
    public static void main(String[] args) {
        var settings = Settings.ofPortal(args);
        endWithParent(settings.given());
        try {
            var portal = "http://localhost:" + settings.ports().portal();
            Ports.requireFree(settings.ports().portal(), "the portal", "trialogue.port.portal");
            var services = LocalServices.start(settings);
            SharedServices.write(services);
            services.stopWith(SpringApplication.getShutdownHandlers()::add);
            services.springProperties().forEach(LocalPortal::offer);
            var mails = mails(settings, portal);
            offer("server.port", Integer.toString(settings.ports().portal()));
            var people = CompletableFuture.runAsync(
                    () -> services.endpoints().keycloak().ifPresent(keycloak -> people(keycloak, portal)));
            SpringApplication.from(Application::main).run(args);
            finished(people);
            System.out.println(greeting(services.endpoints(), portal));
            if (!settings.given().has("spring.mail.host"))
                System.out.printf(
                        "  Mails that the portal sends land in %s%n%n",
                        settings.data().resolve("mails"));
        } catch (LocalFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Cannot write in " + settings.data() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** Takes the portal's mails in unless they go elsewhere, and says where they land. */
    private static String mails(Settings settings, String portal) throws IOException {
        if (settings.given().has("spring.mail.host")) {
            return "";
        }
        var folder = settings.data().resolve("mails");
        LocalMail.into(folder).springProperties(portal).forEach(LocalPortal::offer);
        return "  Mails that the portal sends land in %s%n%n".formatted(folder);
    }

    private static void finished(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure
                    ? failure
                    : new LocalFailure("The demo people could not be made: " + e.getCause(), e);
        }
    }

    private static void people(Endpoints.IdentityProvider keycloak, String portal) {
        var admin = KeycloakAdmin.of(keycloak);
        admin.portalAt(portal);
        DemoPeople.all().forEach(person -> admin.ensure(person, keycloak.demoPassword()));
    }

    /** A build that is killed cannot end what it started, so we watch it. */
    private static void endWithParent(Given given) {
        if (given.has("trialogue.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(1));
            });
        }
    }

    private static void offer(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static String greeting(Endpoints endpoints, String portal) {
        var text = new StringBuilder("%n  Trialogue is ready: %s%n".formatted(portal));
        endpoints.keycloak().ifPresent(keycloak -> {
            text.append("%n  Sign in as, each with the password %s%n%n".formatted(keycloak.demoPassword()));
            for (var person : DemoPeople.all()) {
                text.append("    %-34s %-2s  %s%n".formatted(person.email(), person.language(), describe(person)));
            }
        });
        return text.toString();
    }

    private static String describe(DemoPeople.Person person) {
        return person.organization().isEmpty() ? person.role() : person.role() + " (" + person.organization() + ")";
    }
}
