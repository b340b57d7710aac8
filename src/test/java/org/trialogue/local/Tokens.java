package org.trialogue.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets tokens from the local Keycloak as scripts do. */
public final class Tokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final String realm;
    private final String scriptsSecret;
    private final String loaderSecret;

    /** From the realm of these services. */
    public Tokens(SharedServices services) {
        this.realm = services.property("trialogue.keycloak.url") + "/realms/";
        this.scriptsSecret = services.property("trialogue.local.keycloak.scripts-secret");
        this.loaderSecret = services.property("trialogue.local.keycloak.loader-secret");
    }

    /** The access token of a script that someone lets in, in a browser, by the code that the script shows. */
    public String ofScriptLetInBy(String email, String password) {
        var scripts = Map.of("client_id", "trialogue-scripts", "client_secret", scriptsSecret);
        var asked = ask("trialogue", "auth/device", scripts);
        letIn(asked.path("verification_uri_complete").asString(), email, password);
        return token(
                        "trialogue",
                        with(
                                scripts,
                                Map.of(
                                        "grant_type",
                                        "urn:ietf:params:oauth:grant-type:device_code",
                                        "device_code",
                                        asked.path("device_code").asString())))
                .path("access_token")
                .asString();
    }

    /** The access token of the scripts' own account, which is nobody's. */
    public String ofScriptsAlone() {
        return ofClient("trialogue-scripts", scriptsSecret);
    }

    /** The access token of the account that loads practices. */
    public String ofLoader() {
        return ofClient("trialogue-loader", loaderSecret);
    }

    private String ofClient(String client, String secret) {
        return token(
                        "trialogue",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret))
                .path("access_token")
                .asString();
    }

    /** What a client that may ask for passwords gets for one: the answer whole. */
    public JsonNode byPassword(String inRealm, Map<String, String> client, String name, String password) {
        return token(
                inRealm,
                with(
                        client,
                        Map.of("grant_type", "password", "scope", "openid", "username", name, "password", password)));
    }

    private JsonNode token(String inRealm, Map<String, String> form) {
        return ask(inRealm, "token", form);
    }

    private JsonNode ask(String inRealm, String endpoint, Map<String, String> form) {
        try {
            var answer = Http.send(
                    HttpRequest.newBuilder(URI.create(realm + inRealm + "/protocol/openid-connect/" + endpoint))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build());
            if (!answer.isFine()) throw new LocalFailure("Keycloak gives no token: " + answer.body());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new LocalFailure("Keycloak does not answer: " + e.getMessage(), e);
        }
    }

    /** Signs in at the address that the script shows, and says yes. */
    private static void letIn(String address, String email, String password) {
        try (var browser = new Browsing()) {
            var signIn = browser.load(HttpRequest.newBuilder(URI.create(address)));
            var question = browser.submit(signIn, Map.of("username", email, "password", password));
            browser.submit(question, with(hidden(question.body()), Map.of("accept", "Yes")));
        }
    }

    /** A browser as far as forms need one. */
    private static final class Browsing implements AutoCloseable {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
            var form = FORM.matcher(page.body());
            if (!form.find()) throw new LocalFailure("Keycloak shows no form: " + page.body());
            return load(HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
        }

        HttpResponse<String> load(HttpRequest.Builder request) {
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                // as browsers do on localhost: it counts as secure without TLS
                cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
                var further = answer.headers().firstValue("Location");
                return further.isEmpty()
                        ? answer
                        : load(HttpRequest.newBuilder(answer.uri().resolve(further.get())));
            } catch (IOException e) {
                throw new LocalFailure("Keycloak does not answer: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalFailure("Interrupted while a script was let in", e);
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private static Map<String, String> hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        field -> Objects.requireNonNull(field.group(1)),
                        field -> Objects.requireNonNull(field.group(2)),
                        (first, second) -> first));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new java.util.LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
