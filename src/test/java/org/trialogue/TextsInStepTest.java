package org.trialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English, French and Spanish say the same things. */
class TextsInStepTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern USED = Pattern.compile(
            "(?:getTranslation|translate|Refusal|Say\\.\\w+)\\(\\s*\"([a-z]+\\.[a-z0-9._-]+[a-z0-9_])\"");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_text_stands_in_three_languages(String module) throws IOException {
        var english = read(module + ".properties");
        for (var language : List.of("fr", "es")) {
            var other = read(module + "_" + language + ".properties");
            assertThat(other.keySet()).as("%s in %s", module, language).isEqualTo(english.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_text_takes_the_same_arguments_and_can_be_formatted(String module) throws IOException {
        var english = read(module + ".properties");
        for (var language : List.of("fr", "es")) {
            var other = read(module + "_" + language + ".properties");
            for (var key : english.stringPropertyNames()) {
                assertThat(arguments(other.getProperty(key), language))
                        .as("%s in %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key), "en"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_key_begins_with_its_module(String module) throws IOException {
        assertThat(read(module + ".properties").stringPropertyNames())
                .allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void each_key_that_the_code_names_has_a_text(Path source) throws IOException {
        var named = USED.matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (var key : named) {
            var module = key.substring(0, key.indexOf('.'));
            assertThat(read(module + ".properties").stringPropertyNames())
                    .as("%s", source)
                    .contains(key);
        }
    }

    static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static int arguments(String text, String language) {
        return new MessageFormat(text, Locale.of(language)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }
}
