package org.trialogue.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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

/** A portal on real services, and a browser in which people visit it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    /** Where the portal's mails go. */
    static final GreenMail MAILS = mails();

    private Cast cast;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void portal(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
        registry.add("trialogue.mail.from", () -> "trialogue@portal.example");
        registry.add("trialogue.url", () -> "https://portal.example");
    }

    private static GreenMail mails() {
        var mails = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        return mails;
    }

    @BeforeAll
    void open() {
        cast = new Cast(portal());
    }

    @BeforeEach
    void people() {
        cast.known();
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @AfterAll
    void close() {
        cast.close();
    }

    /** The portal's address, without a slash at the end. */
    String portal() {
        return "http://localhost:" + port;
    }

    /** Someone of the demo people, in a browser of their own, not signed in yet. */
    Visitor visitor(String family) {
        return cast.visitor(family);
    }

    /** Somebody who is none of the demo people. */
    Visitor guest(DemoPeople.Person person) {
        return cast.guest(person);
    }

    /** The same on a phone. */
    Visitor guestOnPhone(DemoPeople.Person person) {
        return cast.guestOnPhone(person);
    }

    /** Someone of the demo people on a phone. */
    Visitor onPhone(String family) {
        return cast.onPhone(family);
    }

    /** The same on a phone, by touch alone. */
    Visitor byTouch(String family) {
        return cast.byTouch(family);
    }

    /** The same where the browser's clock shows another time. */
    Visitor inZone(String family, String zone) {
        return cast.inZone(family, zone);
    }
}
