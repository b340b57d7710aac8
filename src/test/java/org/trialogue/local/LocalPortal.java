package org.trialogue.local;

import java.io.IOException;
import java.util.Optional;
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
            offer("trialogue.url", portal);
            var mail = mail(settings);
            mail.ifPresent(server -> server.springProperties().forEach(LocalPortal::offer));
            offer("server.port", Integer.toString(settings.ports().portal()));
            var people = CompletableFuture.runAsync(
                    () -> services.endpoints().keycloak().ifPresent(keycloak -> people(keycloak, portal, mail)));
            SpringApplication.from(Application::main).run(args);
            finished(people);
            System.out.println(greeting(services.endpoints(), portal));
            mail.ifPresent(server -> System.out.printf("  Mails that it sends land in %s%n%n", server.folder()));
        } catch (LocalFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Cannot write in " + settings.data() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** Takes mails in, unless they go elsewhere. */
    private static Optional<LocalMail> mail(Settings settings) throws IOException {
        return settings.given().has("spring.mail.host")
                ? Optional.empty()
                : Optional.of(LocalMail.into(settings.data().resolve("mails")));
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

    /** Keycloak's letters, such as invitations, go where the portal's mails go. */
    private static void people(Endpoints.IdentityProvider keycloak, String portal, Optional<LocalMail> mail) {
        var admin = KeycloakAdmin.of(keycloak);
        admin.portalAt(portal);
        mail.ifPresent(server -> admin.mailBy("localhost", server.port()));
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
