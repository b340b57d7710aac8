package org.trialogue.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The proxy with two nodes and a Keycloak of ours behind it, and a client in front. */
record ProxyStand(Node one, Node two, Node keycloak, Proxy proxy, HttpClient client) implements AutoCloseable {

    /** @param operators from where all of Keycloak may be reached */
    static ProxyStand start(Path folder, String operators) throws IOException {
        var one = Node.start("one");
        var two = Node.start("two");
        var keycloak = Node.start("keycloak");
        var settings = Map.of(
                "TRIALOGUE_URL", "https://portal.example.org",
                "TRIALOGUE_OPERATORS", operators,
                "PORTAL_1", one.address(),
                "PORTAL_2", two.address(),
                "KEYCLOAK", keycloak.address(),
                "MAIL", keycloak.address());
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new ProxyStand(one, two, keycloak, Proxy.start(folder, settings), client);
    }

    HttpResponse<Void> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(8080, path));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The address of a path, by the port in the image. */
    URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + proxy.port(port) + path);
    }

    /** Which node answered. */
    static String node(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Node").orElse("none");
    }

    /** What arrived at the node that gave this answer. */
    Node.Request received(HttpResponse<?> answer) throws InterruptedException {
        return switch (node(answer)) {
            case "one" -> received(one);
            case "two" -> received(two);
            default -> received(keycloak);
        };
    }

    static Node.Request received(Node node) throws InterruptedException {
        var request = node.received().poll(10, TimeUnit.SECONDS);
        if (request == null) throw new AssertionError("nothing arrived");
        return request;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        proxy.close();
        one.close();
        two.close();
        keycloak.close();
    }
}
