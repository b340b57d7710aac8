package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;

/** Files say of what is agreed or adopted what was agreed or adopted, under whatever name a practice goes by then. */
class SettledCitationsTest extends AdoptionSetting {

    private static final int IN_THE_FIRST = 20;
    private static final int IN_THE_SECOND = 48;
    private static final String CITED = "A shelter in the port";
    private static final String NOW = "A shelter for seafarers";

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Exporting exporting;

    @Autowired
    private History history;

    @Autowired
    private WebApplicationContext portal;

    @Value("${trialogue.url}")
    private String address;

    private final String name = "shelter-" + UUID.randomUUID();

    @Test
    void what_is_agreed_keeps_the_name_of_then_and_what_is_adopted_has_no_other() {
        var scene = cites();
        assertThat(file(scene))
                .contains("1. " + NOW + " (https://portal.example/practices/")
                .contains("2. " + NOW);
        proceeds(scene.group(), scene.secretary(), 0, false);
        agreeFirst(scene);
        assertThat(file(scene))
                .contains("1. " + CITED + " (https://portal.example/practices/")
                .contains("2. " + NOW);
        for (var each : scene.three()) adopt(scene, 2, each);
        assertThat(stage(scene)).isEqualTo(Stage.ADOPTED);
        assertThat(file(scene)).contains("1. " + CITED).contains("2. " + CITED).doesNotContain(NOW);
    }

    @Test
    void a_file_leads_to_the_address_that_the_portal_was_told_whatever_it_was_asked_at() throws Exception {
        var scene = cites();
        var someone = new SomeoneSignedIn(scene.workers(), Affiliation.WORKERS, "Ada", Instant.now());
        var signedIn = authentication(new TestingAuthenticationToken(someone, null, "ROLE_WORKERS"));
        var answer = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build()
                .perform(get("https://elsewhere.example/texts/" + scene.text() + "/as/txt")
                        .with(signedIn))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("(" + address + "/practices/")
                .doesNotContain("elsewhere.example");
    }

    /** A text at its final reading whose two provisions cite a practice, which has another name since. */
    private Scene cites() {
        var scene = prepared(convened());
        var key = told(CITED);
        written(scene.text(), scene.secretary(), 1, put(IN_THE_FIRST, key));
        written(scene.text(), scene.secretary(), 2, put(IN_THE_SECOND, key));
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        told(NOW);
        return scene;
    }

    private static String put(int at, String key) {
        return "{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[{\"type\":\"practice\",\"attrs\":{\"key\":\"%2$s\",\"label\":\"%3$s\"}}]}}"
                .formatted(at, key, CITED);
    }

    /** The key of the practice of this test, which is called so from now on. */
    private String told(String title) {
        var line = "{\"externalId\":\"%s\",\"language\":\"en\",\"title\":\"%s\",\"summary\":\"\",\"text\":\"Fees.\"}"
                .formatted(name, title);
        var answer =
                ApiClient.of(port, new Tokens(SharedServices.get()).ofLoader()).load(BodyPublishers.ofString(line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("lines").path(0).path("id").asString();
    }

    private void agreeFirst(Scene scene) {
        Viewing.as(scene.chair(), () -> {
            var block = transaction.execute(status ->
                    Provisions.of(history.at(scene.text(), 2).doc()).getFirst().blockId());
            agreeing.agree(scene.text(), block, scene.chair());
            return true;
        });
    }

    private String file(Scene scene) {
        var reading = new Exporting.Reader(label -> label, Locale.ENGLISH, "https://portal.example/");
        var wishes = new Wishes(0, Wishes.Comments.NONE);
        var file = Viewing.as(
                scene.workers(),
                () -> exporting
                        .export(scene.text(), ExportFormat.PLAIN, wishes, scene.workers(), reading)
                        .orElseThrow());
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
