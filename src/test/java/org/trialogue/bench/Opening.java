package org.trialogue.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.trialogue.drafting.TextId;
import org.trialogue.local.Browser;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.Affiliation;

/** How long it takes until a long text with a long history stands before its reader. */
final class Opening implements Benchmarks.Benchmark {

    private static final int PROVISIONS = 2_000;
    /** As far from the newest snapshot as can be. */
    private static final int COMMITS = 50_199;

    private static final int BAR = 1_500;
    private static final int TIMES = 7;
    private static final String PASSWORD = SharedServices.get().property("trialogue.local.demo-password");

    @Override
    public void run(Stand stand) throws IOException {
        var text = stand.text(PROVISIONS);
        new Past(stand, text).write(COMMITS);
        System.out.printf("%,d provisions, %,d commits%n%n", PROVISIONS, COMMITS);
        System.out.println(
                "| what | first, ms | median of the rest | longest of the rest | bar |\n| --- | ---: | ---: | ---: | --- |");
        print("from hello to the whole welcome, text not open", times(() -> welcome(stand, text)), "");
        try (var sitting = Node.start("sitting.mjs", Map.of())) {
            sitting.ask(Map.of("url", stand.socket(stand.port(), text), "tickets", stand.tickets(text, 1)));
            print("the same, text open", times(() -> welcome(stand, text)), "");
        }
        inBrowser(stand, text);
    }

    private static double welcome(Stand stand, TextId text) {
        var settings = Map.of(
                "url",
                stand.socket(stand.port(), text),
                "ticket",
                stand.tickets(text, 1).getFirst());
        try {
            return Node.result("welcome.mjs", settings).get("milliseconds").asDouble();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void inBrowser(Stand stand, TextId text) {
        var portal = "http://localhost:" + stand.port();
        var reader = reader(stand, portal);
        try (var playwright = Browser.playwright();
                var browser = playwright.chromium().launch(Browser.find().launch());
                var page = browser.newContext().newPage()) {
            signIn(page, portal, reader);
            var times = times(() -> seconds(page, portal + "/texts/" + text));
            print("from the address to the first provision on screen", times, "" + BAR);
        }
    }

    private static DemoPeople.Person reader(Stand stand, String portal) {
        var reader = DemoPeople.all().get(1);
        var admin = SharedServices.get().keycloakAdmin();
        admin.portalAt(portal);
        admin.ensure(reader, PASSWORD);
        stand.mandated(admin.idOf(reader.email()).orElseThrow(), Affiliation.GOVERNMENT);
        return reader;
    }

    private static void signIn(Page page, String portal, DemoPeople.Person reader) {
        page.navigate(portal + "/");
        page.locator("#username").fill(reader.email());
        page.locator("#password").fill(PASSWORD);
        page.locator("[type=submit]").click();
        page.waitForURL(Pattern.compile(Pattern.quote(portal) + "/(?!login).*"));
        page.locator("h1").first().waitFor();
    }

    private static double seconds(Page page, String address) {
        page.navigate("about:blank");
        var begun = System.nanoTime();
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("trialogue-editor .ProseMirror .tri-provision").first().waitFor();
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<Double> times(DoubleSupplier deed) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) times.add(deed.getAsDouble());
        return times;
    }

    private static void print(String what, List<Double> times, String bar) {
        var rest = times.subList(1, times.size()).stream().sorted().toList();
        var median = rest.get(rest.size() / 2);
        var verdict = bar.isEmpty() ? "" : (median <= Double.parseDouble(bar) ? "held" : "missed") + " (" + bar + ")";
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %s |%n", what, times.getFirst(), median, rest.getLast(), verdict);
    }
}
