package org.trialogue.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A compose file as it is written: variables are not filled in, merges are done.
 *
 * @param text without comments
 */
record ComposeFile(String text, Map<String, Object> tree) {

    static final Path FOLDER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?:(:-|:\\?)([^}]*))?}");

    /** {@code ${name:-fallback}}, {@code ${name:?complaint}} or neither. */
    record Variable(String name, String fallback, String complaint) {}

    static ComposeFile read(String name) {
        try {
            var text = Files.readString(FOLDER.resolve(name)).replaceAll("(?m)^\\s*#.*$", "");
            return new ComposeFile(text, map(new Yaml().load(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Map<String, Object>> services() {
        var services = new LinkedHashMap<String, Map<String, Object>>();
        map(at(tree, "services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return map(at(map(at(tree, "services")), name));
    }

    /** The environment of a service, in the order in which it is written. */
    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    String image(String service) {
        return at(service(service), "image").toString();
    }

    /** What stands in a list of a service, such as its ports; empty when it has none. */
    List<String> listed(String service, String key) {
        return ((List<?>) service(service).getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    /** The recipe of the image, when the service is built here. */
    Optional<Recipe> recipe(String service) {
        return Optional.ofNullable(service(service).get("build"))
                .map(ComposeFile::map)
                .map(build -> FOLDER.resolve(at(build, "context").toString())
                        .resolve(at(build, "dockerfile").toString()))
                .map(Recipe::read);
    }

    List<Variable> variables() {
        return variables(text).toList();
    }

    private static Stream<Variable> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> new Variable(
                        found.group(1),
                        ":-".equals(found.group(2)) ? found.group(3) : "",
                        ":?".equals(found.group(2)) ? found.group(3) : ""));
    }

    /** The text with each variable replaced by its value, or else by what the file falls back to. */
    static String filled(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.getOrDefault(found.group(1), ":-".equals(found.group(2)) ? found.group(3) : "")))
                .replace("$$", "$");
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put(key.toString(), each == null ? "" : each));
        return map;
    }

    private static Object at(Map<String, Object> map, String key) {
        var value = map.get(key);
        if (value == null) throw new IllegalArgumentException("the compose file has no " + key);
        return value;
    }
}
