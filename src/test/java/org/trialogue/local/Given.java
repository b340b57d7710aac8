package org.trialogue.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was given from outside: on the command line ({@code --name=value}), as a system property, or in the environment
 * ({@code SPRING_DATASOURCE_URL} for {@code spring.datasource.url}), in this order, as Spring Boot reads them.
 */
record Given(Map<String, String> arguments, Map<String, String> environment) {

    Given {
        arguments = Map.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    static Given by(String... arguments) {
        var named = new HashMap<String, String>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 2) {
                named.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return new Given(named, System.getenv());
    }

    /** The value of a property; a blank one counts as not given. */
    Optional<String> value(String property) {
        return Optional.ofNullable(arguments.get(property))
                .or(() -> Optional.ofNullable(System.getProperty(property)))
                .or(() -> Optional.ofNullable(environment.get(inEnvironment(property))))
                .filter(value -> !value.isBlank());
    }

    boolean has(String property) {
        return value(property).isPresent();
    }

    int number(String property, int otherwise) {
        return value(property).map(text -> parse(property, text)).orElse(otherwise);
    }

    private static int parse(String property, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LocalFailure(property + " must be a number, not '" + text + "'", e);
        }
    }

    private static String inEnvironment(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
