package org.trialogue.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script that asks a portal's addresses under {@code /api}, with an access token or without one. */
public record ApiClient(HttpClient http, int port, String token) implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** With this token; an empty one is not sent. */
    public static ApiClient of(int port, String token) {
        return new ApiClient(HttpClient.newHttpClient(), port, token);
    }

    /** What was answered. */
    public record Answer(int status, String type, String body) {

        /** The body, as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Asks an address, with parameters. */
    public Answer get(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(query.isEmpty() ? path : path + "?" + query).GET());
    }

    /** Sends lines to be imported. */
    public Answer load(BodyPublisher lines) {
        return send(request("/api/v1/practices/import")
                .header("Content-Type", "application/x-ndjson")
                .POST(lines));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new LocalFailure("The portal does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while the portal was asked", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
