package org.trialogue.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests to the local services. */
final class Http {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /** What came back. */
    record Answer(int status, String body) {
        boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    static boolean answers(String url) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(5))
                            .build())
                    .isFine();
        } catch (IOException e) {
            return false;
        }
    }

    /** The headers of an answer whose content is of no interest. */
    static HttpHeaders headers(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).headers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Sends a request that may not take longer than 20 s unless it says otherwise. */
    static Answer send(HttpRequest request) throws IOException {
        try {
            var response = CLIENT.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(request.timeout().orElse(LIMIT))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
