package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One start of the services: each method starts one of them, may run beside the others, and says where it answers. */
final class Starting {
    private final Settings settings;
    private final Workplace workplace;
    private final Consumer<Guarded> started;
    private final Cache cache;
    private final Account account;
    private final PostgresService postgres;
    private final KeycloakService keycloak;

    Starting(Settings settings, Workplace workplace, Consumer<Guarded> started) {
        this.settings = settings;
        this.workplace = workplace;
        this.started = started;
        this.cache = new Cache(settings.cache());
        this.account = Account.find(workplace.log("account"));
        this.postgres = new PostgresService(settings, workplace, cache, account);
        this.keycloak = new KeycloakService(settings, workplace, cache, downloads(), postgres.url(Databases.KEYCLOAK));
    }

    Endpoints.Database database() {
        started.accept(postgres.start());
        var secrets = workplace.secrets();
        var databases = new Databases(postgres, secrets);
        if (settings.start() == Settings.Start.EMPTY_PORTAL) {
            databases.drop(Databases.PORTAL);
            if (keycloak.realmHasChanged()) {
                databases.drop(Databases.KEYCLOAK);
            }
        }
        databases.ensure();
        return new Endpoints.Database(
                postgres.url(Databases.PORTAL),
                Databases.OWNER,
                secrets.of(Databases.OWNER),
                Databases.APP,
                secrets.of(Databases.APP));
    }

    String elasticsearch() throws IOException {
        if (settings.start() == Settings.Start.EMPTY_PORTAL) {
            Workplace.delete(workplace.of("elasticsearch"));
        }
        var service = new ElasticsearchService(settings, workplace, cache, account, downloads());
        started.accept(service.start());
        return service.url();
    }

    Path keycloakBuild() {
        return keycloak.prepare();
    }

    /** Needs the database to be there. */
    Endpoints.IdentityProvider keycloak(Path built) {
        started.accept(keycloak.start(built));
        var secrets = workplace.secrets();
        return new Endpoints.IdentityProvider(
                keycloak.url(),
                KeycloakService.REALM,
                secrets.of("trialogue-portal"),
                secrets.of("trialogue-admin"),
                secrets.of("trialogue-scripts"),
                secrets.of("trialogue-loader"),
                KeycloakService.ADMINISTRATOR,
                secrets.of(KeycloakService.ADMINISTRATOR),
                secrets.of("demo-people"));
    }

    private Downloads downloads() {
        return Downloads.of(settings, workplace.log("downloads"));
    }
}
