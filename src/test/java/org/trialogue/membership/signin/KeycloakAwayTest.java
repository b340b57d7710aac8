package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.Gate;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** The real Keycloak behind a door that is shut: for this portal it is away, and for nobody else. Who is signed in goes on; who comes is told. */
class KeycloakAwayTest extends Setting {

    private static final Gate GATE = new Gate(SharedServices.get().property("trialogue.keycloak.url"));

    private DemoPeople.Person person;

    @DynamicPropertySource
    static void behindTheDoor(DynamicPropertyRegistry registry) {
        registry.add("trialogue.keycloak.internal-url", GATE::url);
    }

    @BeforeEach
    void known() {
        person = new DemoPeople.Person("Zoe", UUID.randomUUID().toString(), "fr", "/workers", "Union", "SN", "");
        var admin = SharedServices.get().keycloakAdmin();
        admin.portalAt(portal());
        admin.ensure(person, password());
    }

    @AfterEach
    void back() {
        GATE.open();
    }

    @Test
    void whoever_is_signed_in_goes_on_by_page_and_by_file_and_whoever_comes_is_told_in_their_language()
            throws Exception {
        try (var inside = new Walk();
                var comes = new Walk()) {
            var first = inside.signIn(inside.get(portal() + "/workspaces"), person.email(), password());
            assertThat(first.uri().getPort()).isEqualTo(port);
            var form = comes.get(portal() + "/workspaces");
            GATE.shut();
            for (var address : new String[] {"/account/data", "/record/as/csv"})
                assertThat(inside.get(portal() + address).statusCode())
                        .as(address)
                        .isEqualTo(200);
            assertThat(inside.get(portal() + "/workspaces").uri().getPort())
                    .as("nor does a page lead to the sign-in")
                    .isEqualTo(port);
            var told = comes.signIn(form, person.email(), password());
            assertThat(told.uri().getPort()).isEqualTo(port);
            assertThat(told.statusCode()).isEqualTo(503);
            assertThat(told.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(told.body()).contains("<html lang=\"fr\">", "Le service de connexion ne répond pas");
            GATE.open();
            var later = comes.get(portal() + "/account/data");
            assertThat(later.uri().getPort()).isEqualTo(port);
            assertThat(later.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoever_has_a_text_open_goes_on_writing_in_it() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Children are protected.");
        try (var held = SocketDoor.held(port, text, key(text, scene.worker()))) {
            GATE.shut();
            assertThat(SocketDoor.takes(port, text, key(text, scene.worker()), 12))
                    .isTrue();
            assertThat(held.isOpen()).isTrue();
        }
    }

    private String key(TextId text, MemberId member) {
        return Viewing.as(
                member, () -> tickets.issue(text, member, SignIn.ofSession("s")).orElseThrow());
    }

    private String portal() {
        return "http://localhost:" + port;
    }

    private static String password() {
        return SharedServices.get().property("trialogue.local.demo-password");
    }
}
