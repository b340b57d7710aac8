package org.trialogue.membership.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies by the port they came from, and follows where it is led, so many steps at most. */
final class Walk implements AutoCloseable {

    private static final int STEPS = 12;
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Map<String, String>> cookies = new HashMap<>();
    private int steps;

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        steps = 0;
        return follow(send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html")));
    }

    /** Fills in the sign-in form of a page of Keycloak. */
    HttpResponse<String> signIn(HttpResponse<String> page, String name, String password)
            throws IOException, InterruptedException {
        var form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError("no form: " + page.body());
        steps = 0;
        return follow(post(
                form.group(1).replace("&amp;", "&"), "username=" + encoded(name) + "&password=" + encoded(password)));
    }

    HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    String cookie(int port, String name) {
        return cookies.getOrDefault(port, Map.of()).getOrDefault(name, "");
    }

    /** How many steps the last walk took. */
    int steps() {
        return steps;
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var next = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 != 3 || next.isEmpty()) return answer;
        if (++steps > STEPS) throw new AssertionError("led round and round: " + answer.uri());
        return follow(
                send(HttpRequest.newBuilder(answer.uri().resolve(next.get())).header("Accept", "text/html")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var own = cookies.computeIfAbsent(request.build().uri().getPort(), port -> new HashMap<>());
        if (!own.isEmpty())
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        var answer = http.send(request.header("Accept-Language", "fr").build(), BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            own.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
