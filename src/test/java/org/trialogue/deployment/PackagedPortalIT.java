package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.trialogue.local.DemoPeople;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.pages.Documents;
import org.trialogue.platform.pages.ReadPages;

/**
 * The jar that an image is made of, run as the image runs it, against the real services. Elasticsearch is the local one, which
 * asks for no password; Keycloak is not behind {@code /auth} here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedPortalIT {

    private static final String WEBAPP = "META-INF/VAADIN/webapp/";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("src=\"(VAADIN/build/[^\"]+\\.js)\"");
    private static final SharedServices SERVICES = SharedServices.get();

    private static PackedPortal portal;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        portal = PackedPortal.start(folder, new NodeEnvironment(SERVICES).variables());
        SERVICES.keycloakAdmin().portalAt(portal.address());
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    @Test
    void a_visitor_is_sent_to_the_realm_with_a_proof_key() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var door = location(client, request(portal.address() + "/"));
        var realm = location(client, request(door));
        assertThat(realm)
                .startsWith(
                        SERVICES.property("trialogue.keycloak.url") + "/realms/trialogue/protocol/openid-connect/auth")
                .contains("response_type=code", "client_id=trialogue-portal")
                .contains("code_challenge=", "code_challenge_method=S256")
                .contains("redirect_uri=" + portal.address() + "/login/oauth2/code/keycloak");
    }

    @Test
    void a_member_signs_in_and_gets_the_page() throws Exception {
        var person = DemoPeople.all().getFirst();
        SERVICES.keycloakAdmin().ensure(person, SERVICES.property("trialogue.local.demo-password"));
        var cookies = new CookieManager();
        var client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = client.send(request(portal.address() + "/"), HttpResponse.BodyHandlers.ofString());
        // as browsers do on localhost: it counts as secure without TLS
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        var page = client.send(
                HttpRequest.newBuilder(URI.create(action(form.body())))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(person.email()) + "&password="
                                + encoded(SERVICES.property("trialogue.local.demo-password"))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).startsWith(portal.address() + "/");
        assertThat(page.body()).contains("VAADIN/build/");
    }

    @Test
    void behind_the_proxy_it_speaks_of_itself_by_its_public_address() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var realm = location(
                client,
                HttpRequest.newBuilder(URI.create(portal.address() + "/oauth2/authorization/keycloak"))
                        .headers("X-Forwarded-Proto", "https", "X-Forwarded-Port", "443")
                        .headers("X-Forwarded-Host", "portal.example.org", "X-Forwarded-For", "203.0.113.9")
                        .build());
        assertThat(realm).contains("redirect_uri=https://portal.example.org/login/oauth2/code/keycloak");
    }

    @Test
    void the_jar_brings_the_frontend_built_for_production() throws Exception {
        try (var jar = new JarFile(PackedPortal.JAR.toFile())) {
            var page = new String(
                    jar.getInputStream(jar.getEntry(WEBAPP + "index.html")).readAllBytes(), StandardCharsets.UTF_8);
            var script =
                    SCRIPT.matcher(page).results().findFirst().orElseThrow().group(1);
            var served = HttpClient.newHttpClient()
                    .send(request(portal.address() + "/" + script), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.body())
                    .isEqualTo(jar.getInputStream(jar.getEntry(WEBAPP + script)).readAllBytes());
        }
    }

    @Test
    void the_jar_has_the_layers_that_the_image_takes() throws Exception {
        var listing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        PackedPortal.JAR.toString(),
                        "list-layers")
                .start();
        var layers = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
        assertThat(Recipe.read(Path.of("docker/Dockerfile"))
                        .all("COPY")
                        .filter(copy -> copy.startsWith("--from=layers"))
                        .map(copy -> copy.replaceFirst(".* /layers/(.*)/ ./", "$1")))
                .containsExactlyElementsOf(layers.toList());
    }

    @Test
    void the_jar_reads_a_document_in_a_process_of_its_own(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("document"), Documents.pdf("Fees are paid back."));
        var reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dloader.main=" + ReadPages.class.getName(),
                        "-cp",
                        PackedPortal.JAR.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        file.toString(),
                        "application/pdf",
                        "60000")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("begun", "Fees are paid back.", "whole");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void asked_to_end_it_finishes_what_is_under_way_and_ends() throws Exception {
        assertThat(portal.stop()).isEqualTo(128 + 15);
        assertThat(portal.log()).contains("Graceful shutdown complete");
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
    }

    private static String location(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        return URI.create(portal.address())
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static String action(String page) {
        var form = FORM.matcher(page);
        if (!form.find()) throw new AssertionError("no form to sign in with: " + page);
        return form.group(1).replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
