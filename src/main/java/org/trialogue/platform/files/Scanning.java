package org.trialogue.platform.files;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which scanner looks at what comes in: clamd where one is named, otherwise none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerProperties.class)
class Scanning {

    private static final Scanner.Look NOTHING = new Scanner.Look() {
        @Override
        public void take(byte[] bytes) {}

        @Override
        public Optional<String> end() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    @Bean
    Scanner scanner(ScannerProperties properties) {
        return properties.host().isBlank() ? () -> NOTHING : new Clamd(properties);
    }
}
