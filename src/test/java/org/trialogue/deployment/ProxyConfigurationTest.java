package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** {@code nginx -t} on the configuration as the image fills it in. */
@EnabledIf(
        value = "org.trialogue.deployment.Proxy#isInstalled",
        disabledReason = "nginx is not installed here, so its configuration is not checked")
class ProxyConfigurationTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "TRIALOGUE_URL", "https://portal.example.org",
            "PORTAL_1", "127.0.0.1:1",
            "PORTAL_2", "127.0.0.1:2",
            "KEYCLOAK", "127.0.0.1:3",
            "MAIL", "127.0.0.1:4");

    @Test
    void nginx_takes_it_as_it_stands(@TempDir Path folder) throws Exception {
        assertThat(Proxy.complaints(folder, SETTINGS, "templates")).isEmpty();
    }

    @Test
    void nginx_takes_it_when_it_ends_tls_itself(@TempDir Path folder) throws Exception {
        draw(Files.createDirectory(folder.resolve("certificate")));
        assertThat(Proxy.complaints(folder, SETTINGS, "templates", "tls")).isEmpty();
    }

    private static void draw(Path certificate) throws Exception {
        var drawing = new ProcessBuilder(
                        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=portal.example.org")
                .directory(certificate.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        drawing.command().addAll(java.util.List.of("-keyout", "key.pem", "-out", "certificate.pem"));
        assertThat(drawing.start().waitFor()).isZero();
    }
}
