package org.trialogue.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;

/** A portal on real services, and a browser in which people visit it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        SharedServices.get().springProperties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void open() {
        playwright = org.trialogue.local.Browser.playwright();
        browser =
                playwright.chromium().launch(org.trialogue.local.Browser.find().launch());
    }

    @BeforeEach
    void people() {
        var admin = SharedServices.get().keycloakAdmin();
        admin.portalAt(portal());
        DemoPeople.all().forEach(person -> admin.ensure(person, password()));
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    /** Someone of the demo people, in a browser of their own, not signed in yet. */
    Visitor visitor(String family) {
        return visitor(family, 1280, 900);
    }

    /** The same on a phone. */
    Visitor onPhone(String family) {
        return visitor(family, 390, 844);
    }

    private Visitor visitor(String family, int width, int height) {
        var person = DemoPeople.all().stream()
                .filter(each -> each.last().equals(family))
                .findFirst()
                .orElseThrow();
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        var visitor = new Visitor(context, portal(), person, password());
        visitors.add(visitor);
        return visitor;
    }

    String portal() {
        return "http://localhost:" + port;
    }

    static String password() {
        return SharedServices.get().property("trialogue.local.demo-password");
    }
}
