package org.trialogue.drafting.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells English, French and Spanish apart by how often letters follow each other, as Apache OpenNLP's model of 183 languages has learned it. */
final class Language {

    private static final Map<String, Locale> KNOWN =
            Map.of("eng", Locale.ENGLISH, "fra", Locale.FRENCH, "spa", Locale.of("es"));

    private static final Comparator<opennlp.tools.langdetect.Language> LIKELIEST = Comparator.comparingDouble(
                    opennlp.tools.langdetect.Language::getConfidence)
            .reversed();

    /** By so much the likeliest of the three is ahead of the next; among 183 languages, a word or two leave all of them close together. */
    private static final double AHEAD = 1.02;

    /** So near it is to the likeliest of all languages: a Portuguese text is a little Spanish. */
    private static final double NEAR = 0.8;

    /** So many letters tell it for certain. */
    private static final int ENOUGH = 20_000;

    private Language() {}

    /** The model takes a second to be read and some 35 MB, so it is read with the first text that comes in. */
    private static final class Learned {

        private static final LanguageDetectorModel MODEL = read();

        private static LanguageDetectorModel read() {
            try (var file =
                    Objects.requireNonNull(LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin"))) {
                return new LanguageDetectorModel(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * The likeliest of the three. English where there is no letter to tell by, where the three are as good as alike, and where another language is much
     * likelier than all of them.
     */
    static Locale of(List<Words> paragraphs) {
        var text = paragraphs.stream().map(Words::text).collect(Collectors.joining("\n"));
        if (text.codePoints().noneMatch(Character::isLetter)) return Locale.ENGLISH;
        var found = new LanguageDetectorME(Learned.MODEL)
                .predictLanguages(text.substring(0, Math.min(ENOUGH, text.length())));
        var ours = Arrays.stream(found)
                .filter(language -> KNOWN.containsKey(language.getLang()))
                .sorted(LIKELIEST)
                .toList();
        var best = ours.getFirst();
        var likeliest = Arrays.stream(found).min(LIKELIEST).orElse(best);
        var ahead = best.getConfidence() >= AHEAD * ours.get(1).getConfidence()
                && best.getConfidence() >= NEAR * likeliest.getConfidence();
        return ahead ? KNOWN.getOrDefault(best.getLang(), Locale.ENGLISH) : Locale.ENGLISH;
    }
}
