package org.trialogue.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.application.PracticeUsage;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SomeoneSignedIn;

/** What opening a practice leaves behind. */
class PracticeViewTest extends Setting {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PracticeUsage usage;

    private final UI ui = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_opening_counts_once_whatever_is_turned_to_on_the_page_and_a_file_counts_as_taken() throws Exception {
        var key = published();
        var secretary = convened().secretary().member();
        var someone = new SomeoneSignedIn(secretary, Affiliation.SECRETARIAT, "Sofia", Instant.now()).here();
        var page = page();
        for (var question : List.of("", "?lang=en", "?uses=1", "?mistakes=1")) enter(page, key, question);
        enter(page(), key, "?lang=en");
        MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/practices/" + key + "/as/ris")
                        .with(authentication(new TestingAuthenticationToken(someone, null, "ROLE_SECRETARIAT"))));
        someone.here();
        assertThat(usage.of(key, secretary))
                .hasValueSatisfying(months -> assertThat(months)
                        .singleElement()
                        .satisfies(month ->
                                assertThat(month.opened() + "/" + month.taken()).isEqualTo("2/1")));
    }

    private PracticeView page() {
        return context.getAutowireCapableBeanFactory().createBean(PracticeView.class);
    }

    private void enter(PracticeView page, String key, String question) {
        var servlets = new VaadinServletContext(context.getServletContext());
        page.beforeEnter(new BeforeEnterEvent(
                new Router(ApplicationRouteRegistry.getInstance(servlets)),
                NavigationTrigger.ROUTER_LINK,
                new Location("practices/" + key + question),
                PracticeView.class,
                new RouteParameters("key", key),
                ui,
                List.of()));
    }

    private String published() {
        var name = "opened-" + UUID.randomUUID();
        var line = "{\"externalId\":\"%s\",\"language\":\"en\",\"title\":\"%s\",\"summary\":\"\",\"text\":\"Fees.\"}"
                .formatted(name, name);
        var answer =
                ApiClient.of(port, new Tokens(SharedServices.get()).ofLoader()).load(BodyPublishers.ofString(line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("lines").path(0).path("id").asString();
    }
}
