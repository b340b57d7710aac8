package org.trialogue.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;

/** The demo people, each in a browser of their own, at one portal. */
final class Cast implements AutoCloseable {

    private final String portal;
    private final Playwright playwright = org.trialogue.local.Browser.playwright();
    private final Browser browser =
            playwright.chromium().launch(org.trialogue.local.Browser.find().launch());
    private final List<Visitor> visitors = new ArrayList<>();
    private final Doors doors = new Doors();

    Cast(String portal) {
        this.portal = portal;
    }

    /** Makes sure that they can sign in at this portal. */
    void known() {
        var admin = SharedServices.get().keycloakAdmin();
        admin.portalAt(portal);
        DemoPeople.all().forEach(person -> admin.ensure(person, password()));
    }

    /** Someone at a desk, not signed in yet. */
    Visitor visitor(String family) {
        return visitor(family, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** Someone on a phone, not signed in yet. */
    Visitor onPhone(String family) {
        return visitor(family, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    /** Someone with a phone and no mouse, not signed in yet. */
    Visitor byTouch(String family) {
        return visitor(
                family,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    /** Someone at a desk where the browser's clock shows another time. */
    Visitor inZone(String family, String zone) {
        return visitor(
                family,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setTimezoneId(zone));
    }

    /** Somebody who is none of the demo people, at a desk; they sign in with the same password once they have chosen it. */
    Visitor guest(DemoPeople.Person person) {
        return visitor(person, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** The same on a phone. */
    Visitor guestOnPhone(DemoPeople.Person person) {
        return visitor(person, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    private Visitor visitor(String family, Browser.NewContextOptions options) {
        return visitor(
                DemoPeople.all().stream()
                        .filter(each -> each.last().equals(family))
                        .findFirst()
                        .orElseThrow(),
                options);
    }

    private Visitor visitor(DemoPeople.Person person, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        var visitor = new Visitor(context, portal, person, password(), doors);
        visitors.add(visitor);
        return visitor;
    }

    /** Everyone goes home. */
    void leave() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    static String password() {
        return SharedServices.get().property("trialogue.local.demo-password");
    }
}
