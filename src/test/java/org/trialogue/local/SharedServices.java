package org.trialogue.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The services of a run of the tests: started once for the whole run, ended with it. The environment variable
 * {@code TRIALOGUE_TEST_SERVICES} may name a file of properties, as {@code services.properties} in the data folder of a
 * running local portal; then those services are used and none is started.
 */
public final class SharedServices {
    private static final String FILE = "services.properties";
    private final Map<String, String> properties;

    private SharedServices(Map<String, String> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** The services, started by whoever asks first. */
    public static SharedServices get() {
        return Once.SERVICES;
    }

    /** What a portal under test has to be told to use them. */
    public Map<String, String> springProperties() {
        return properties;
    }

    /** The value of one property that the services give. */
    public String property(String name) {
        var value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the shared services give no " + name);
        }
        return value;
    }

    /** The administrator of the local realm, who may make people and tell it where portals under test are. */
    public KeycloakAdmin keycloakAdmin() {
        return KeycloakAdmin.of(
                property("trialogue.keycloak.url"),
                property("trialogue.keycloak.realm"),
                property("trialogue.local.keycloak.administrator"),
                property("trialogue.local.keycloak.administrator-password"));
    }

    /** Writes the properties of running services where others find them, readable by the owner alone. */
    static void write(LocalServices services) throws IOException {
        var file = services.data().resolve(FILE);
        Files.deleteIfExists(file);
        Files.createFile(file, Secrets.OWNER_ONLY);
        var properties = new Properties();
        properties.putAll(services.allProperties());
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "TRIALOGUE_TEST_SERVICES=" + file + " lets tests use these services");
        }
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LocalFailure(
                    "TRIALOGUE_TEST_SERVICES names " + file + ", which cannot be read: " + e.getMessage(), e);
        }
        var named = new TreeMap<String, String>();
        properties.forEach((name, value) -> named.put((String) name, (String) value));
        return named;
    }

    /** Holds the one instance; the class is initialised by the first call and by no other. */
    private static final class Once {
        private static final SharedServices SERVICES = start();

        private static SharedServices start() {
            var file = System.getenv("TRIALOGUE_TEST_SERVICES");
            if (file != null && !file.isBlank()) {
                return new SharedServices(read(Path.of(file)));
            }
            var services = LocalServices.start(Settings.ofTests());
            try {
                write(services);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new SharedServices(services.allProperties());
        }
    }
}
