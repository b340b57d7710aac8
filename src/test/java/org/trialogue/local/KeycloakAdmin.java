package org.trialogue.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few things that the local realm is told as its administrator. */
public final class KeycloakAdmin {
    private static final JsonMapper JSON = new JsonMapper();
    private final String url;
    private final String realm;
    private final String token;

    private KeycloakAdmin(String url, String realm, String token) {
        this.url = url;
        this.realm = realm;
        this.token = token;
    }

    /** Signs in as the administrator of the local Keycloak, for about a minute. */
    public static KeycloakAdmin of(String url, String realm, String administrator, String password) {
        var form = "grant_type=password&client_id=admin-cli&username=" + encoded(administrator) + "&password="
                + encoded(password);
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var token = JSON.readTree(sent(request).body()).path("access_token").asString();
        return new KeycloakAdmin(url, realm, token);
    }

    static KeycloakAdmin of(Endpoints.IdentityProvider keycloak) {
        return of(keycloak.url(), keycloak.realm(), keycloak.administrator(), keycloak.administratorPassword());
    }

    /**
     * Lets a portal at this address sign people in, besides those that may already, and sends it the back-channel
     * log-outs.
     */
    public void portalAt(String portal) {
        var client = get("/clients?clientId=trialogue-portal").get(0).asObject();
        addMissing(client.withArray("/redirectUris"), portal + "/login/oauth2/code/keycloak");
        var attributes = client.withObject("/attributes");
        var after = attributes.path("post.logout.redirect.uris").asString("");
        if (!after.contains(portal + "/*")) {
            attributes.put("post.logout.redirect.uris", after.isEmpty() ? portal + "/*" : after + "##" + portal + "/*");
        }
        attributes.put("backchannel.logout.url", portal + "/logout/connect/back-channel/keycloak");
        client.put("rootUrl", portal);
        send("PUT", "/clients/" + client.path("id").asString(), client);
        scriptsAt(portal);
        invitationsTo(portal);
    }

    /** Lets invitations lead to a portal at this address, besides those that they may lead to already. */
    public void invitationsTo(String portal) {
        var client = get("/clients?clientId=trialogue-invitations").get(0).asObject();
        addMissing(client.withArray("/redirectUris"), portal + "/workspaces/*");
        addMissing(client.withArray("/redirectUris"), portal + "/invitations/*");
        send("PUT", "/clients/" + client.path("id").asString(), client);
    }

    /** Has the realm send its letters by this server, which asks for no password. */
    public void mailBy(String host, int port) {
        var realm = JSON.createObjectNode();
        realm.putObject("smtpServer")
                .put("host", host)
                .put("port", Integer.toString(port))
                .put("from", "trialogue@example.org");
        send("PUT", "", realm);
    }

    /** What Keycloak holds of the person with this address. */
    public JsonNode person(String email) {
        return get("/users?exact=true&briefRepresentation=false&email=" + encoded(email))
                .get(0);
    }

    /** The paths of the groups in which the person with this address is. */
    public String groupsOf(String email) {
        return get("/users/" + idOf(email).orElseThrow() + "/groups").toString();
    }

    private void scriptsAt(String portal) {
        var client = get("/clients?clientId=trialogue-scripts").get(0).asObject();
        client.withObject("/attributes").put("backchannel.logout.url", portal + "/logout/connect/back-channel/scripts");
        send("PUT", "/clients/" + client.path("id").asString(), client);
    }

    /** Makes a client whose tokens are got by a password, and say no more than this of themselves. */
    public void passwordClient(String id, String secret, String audience, int secondsOfToken) {
        var client = JSON.createObjectNode()
                .put("clientId", id)
                .put("secret", secret)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false);
        client.putObject("attributes").put("access.token.lifespan", Integer.toString(secondsOfToken));
        client.putArray("protocolMappers")
                .addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.custom.audience", audience)
                .put("access.token.claim", "true");
        send("POST", "/clients", client);
    }

    private static void addMissing(tools.jackson.databind.node.ArrayNode values, String value) {
        for (var each : values) {
            if (each.asString().equals(value)) {
                return;
            }
        }
        values.add(value);
    }

    /** The identifier of the person with this address, as it stands in the subject of their tokens. */
    public Optional<String> idOf(String email) {
        var found = get("/users?exact=true&email=" + encoded(email));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asString());
    }

    /** Makes the person, who signs in with this password, unless they are there. */
    public void ensure(DemoPeople.Person person, String password) {
        if (idOf(person.email()).isEmpty()) {
            send("POST", "/users", representation(person, password));
        }
    }

    /** How many wrong passwords in a row Keycloak counts for the person with this address. */
    public int failures(String email) {
        return get("/attack-detection/brute-force/users/" + idOf(email).orElseThrow())
                .path("numFailures")
                .asInt();
    }

    /** Takes the devices away by which the person with this address proves who they are. */
    public void removeDevices(String email) {
        var credentials = "/users/" + idOf(email).orElseThrow() + "/credentials";
        for (var each : get(credentials))
            if (each.path("type").asString().equals("otp"))
                sent(request(credentials + "/" + each.path("id").asString())
                        .DELETE()
                        .build());
    }

    /** Ends all sessions of the person with this address, of which Keycloak tells the portal. */
    public void signOut(String email) {
        send("POST", "/users/" + idOf(email).orElseThrow() + "/logout", JSON.createObjectNode());
    }

    private static JsonNode representation(DemoPeople.Person person, String password) {
        var user = JSON.createObjectNode()
                .put("username", person.email())
                .put("email", person.email())
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", person.first())
                .put("lastName", person.last());
        var attributes = user.putObject("attributes");
        attributes.putArray("locale").add(person.language());
        if (!person.organization().isEmpty()) {
            attributes.putArray("organization").add(person.organization());
        }
        if (!person.country().isEmpty()) {
            attributes.putArray("country").add(person.country());
        }
        if (!person.group().isEmpty()) {
            user.putArray("groups").add(person.group());
        }
        user.putArray("credentials").add(credential(password));
        return user;
    }

    private static JsonNode credential(String password) {
        return JSON.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    private JsonNode get(String path) {
        return JSON.readTree(sent(request(path).GET().build()).body());
    }

    private void send(String method, String path, JsonNode content) {
        sent(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Http.Answer sent(HttpRequest request) {
        try {
            var answer = Http.send(request);
            if (!answer.isFine()) {
                throw new LocalFailure("Keycloak refused " + request.method() + " "
                        + request.uri().getPath() + " (" + answer.status() + "): " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new LocalFailure("Keycloak does not answer " + request.uri() + ": " + e.getMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
