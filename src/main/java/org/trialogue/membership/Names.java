package org.trialogue.membership;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * What an organization is called: in one language at least, in three at best.
 *
 * @param en the name in English, or null
 * @param fr the name in French, or null
 * @param es the name in Spanish, or null
 */
public record Names(
        @Nullable String en, @Nullable String fr, @Nullable String es) {

    /** The longest name, in letters. */
    public static final int LONGEST = 255;

    /**
     * Names that can be.
     *
     * @throws Refusal when there is none, or one is too long
     */
    public Names {
        en = kept(en);
        fr = kept(fr);
        es = kept(es);
        if (en == null && fr == null && es == null) throw new Refusal("membership.refused.name-missing");
    }

    /** A name that is known in one language alone. */
    public static Names of(Locale language, String name) {
        return switch (language.getLanguage()) {
            case "fr" -> new Names(null, name, null);
            case "es" -> new Names(null, null, name);
            default -> new Names(name, null, null);
        };
    }

    /** The name for a reader of that language: in it if there is one, otherwise in another. */
    public String in(Locale reader) {
        return Objects.requireNonNull(written(languageFor(reader)));
    }

    /** The language in which {@link #in} answers. */
    public Locale languageFor(Locale reader) {
        return Stream.of(reader, Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))
                .filter(language -> written(language) != null)
                .findFirst()
                .orElseThrow();
    }

    /** All that there are. */
    public List<String> all() {
        return Stream.of(en, fr, es)
                .flatMap(name -> Stream.ofNullable(name))
                .distinct()
                .toList();
    }

    private @Nullable String written(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> en;
            case "fr" -> fr;
            case "es" -> es;
            default -> null;
        };
    }

    private static @Nullable String kept(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        if (name.strip().length() > LONGEST) throw new Refusal("membership.refused.name-long", LONGEST);
        return name.strip();
    }
}
