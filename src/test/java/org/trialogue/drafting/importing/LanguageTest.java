package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language of short texts, measured on the portal's own: what was told by small words alone was right for six labels of ten. */
class LanguageTest {

    private record Said(Locale language, String words) {}

    @Test
    void titles_of_instruments_are_told_apart() {
        var titles = new ArrayList<Said>();
        for (var instrument : read("org/trialogue/standards/instruments.json").path("instruments")) {
            titles.add(new Said(Locale.ENGLISH, instrument.path("title").asString()));
            said(instrument.path("titles"), titles);
        }
        assertThat(titles).hasSizeGreaterThan(200);
        assertThat(right(titles)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void so_are_most_labels_of_a_word_or_two_and_questions() {
        var labels = new ArrayList<Said>();
        for (var set : read("org/trialogue/standards/vocabularies.json").path("sets"))
            for (var item : set.path("items")) said(item.path("labels"), labels);
        assertThat(right(labels)).isGreaterThanOrEqualTo(0.9);
        var questions = new ArrayList<Said>();
        for (var question : read("org/trialogue/search/judged-questions.json"))
            questions.add(new Said(
                    Locale.of(question.path("language").asString()),
                    question.path("query").asString()));
        assertThat(right(questions)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void what_has_no_letters_is_taken_for_english() {
        assertThat(Language.of(List.of(Words.of("1. 2. 3.")))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void what_is_in_another_language_or_too_short_to_tell_is_taken_for_english() {
        for (var text : List.of(
                "Die Sozialpartner vereinbaren, dass keine Gebühren von Arbeitnehmern erhoben werden. Jeder Arbeitgeber trägt die Kosten.",
                "Vereinbarung über Mindestlöhne",
                "Os parceiros sociais acordam que nenhuma taxa será cobrada aos trabalhadores. Cada empregador suporta os custos.",
                "Projeto de código sobre recrutamento justo de trabalhadores migrantes",
                "Le parti sociali convengono che nessuna tassa sia imposta ai lavoratori.",
                "ILO",
                "Draft"))
            assertThat(Language.of(List.of(Words.of(text)))).as(text).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of(Words.of("Les partenaires sociaux conviennent de ce qui suit."))))
                .isEqualTo(Locale.FRENCH);
        assertThat(Language.of(List.of(Words.of("Los interlocutores sociales acuerdan lo siguiente."))))
                .isEqualTo(Locale.of("es"));
    }

    private static void said(JsonNode byLanguage, List<Said> all) {
        for (var each : byLanguage.properties())
            if (each.getValue().isString())
                all.add(new Said(Locale.of(each.getKey()), each.getValue().asString()));
    }

    private static double right(List<Said> all) {
        var right = all.stream()
                .filter(said -> Language.of(List.of(Words.of(said.words()))).equals(said.language()))
                .count();
        return right / (double) all.size();
    }

    private static JsonNode read(String resource) {
        try (var file = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
