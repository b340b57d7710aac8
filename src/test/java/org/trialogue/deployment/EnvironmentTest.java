package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The environment that the compose file gives is the one that is read. */
class EnvironmentTest {

    private static final ComposeFile COMPOSE = ComposeFile.read("compose.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.,-]+)(:[^}]*)?}");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z0-9.-]+)");

    @Test
    void the_portal_reads_each_variable_it_is_given() throws IOException {
        assertThat(COMPOSE.environment("portal-1").keySet().stream().map(EnvironmentTest::bare))
                .isSubsetOf(properties());
    }

    @Test
    void the_realm_finds_each_variable_it_asks_for() throws IOException {
        var given = COMPOSE.environment("keycloak").keySet();
        assertThat(PLACEHOLDER
                        .matcher(Files.readString(Path.of("keycloak/trialogue-realm.json")))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(",")))
                        .filter(name -> name.startsWith("TRIALOGUE_")))
                .isNotEmpty()
                .isSubsetOf(given);
    }

    @Test
    void portal_and_realm_share_their_secrets() {
        var portal = COMPOSE.environment("portal-1");
        var keycloak = COMPOSE.environment("keycloak");
        assertThat(portal.get("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_CLIENTSECRET"))
                .isEqualTo(keycloak.get("TRIALOGUE_PORTAL_SECRET"));
        assertThat(portal.get("TRIALOGUE_KEYCLOAK_ADMIN_CLIENTSECRET"))
                .isEqualTo(keycloak.get("TRIALOGUE_ADMIN_SECRET"));
        assertThat(portal.get("TRIALOGUE_KEYCLOAK_URL")).isEqualTo(keycloak.get("KC_HOSTNAME"));
    }

    /** All that Boot's modules describe, and what our own code asks for, without dots and dashes. */
    private static Set<String> properties() throws IOException {
        var properties = new HashSet<String>();
        described().forEach(properties::add);
        asked().forEach(properties::add);
        bound().forEach(properties::add);
        return properties;
    }

    private static Stream<String> described() throws IOException {
        return EnvironmentTest.class
                .getClassLoader()
                .resources("META-INF/spring-configuration-metadata.json")
                .flatMap(EnvironmentTest::names);
    }

    private static Stream<String> names(URL metadata) {
        try (var stream = metadata.openStream()) {
            return JsonMapper.shared()
                    .readTree(stream)
                    .path("properties")
                    .valueStream()
                    .map(property -> bare(property.path("name").asString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> asked() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var asked = new HashSet<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                VALUE.matcher(Files.readString(file)).results().forEach(found -> asked.add(bare(found.group(1))));
            }
            return asked.stream();
        }
    }

    private static Stream<String> bound() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.trialogue").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isRecord)
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> bare(MergedAnnotations.from(type)
                                        .get(ConfigurationProperties.class)
                                        .getString("prefix")
                                + name)));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
