package org.trialogue.plans.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.trialogue.platform.Refusal;

/** Countries by their code of two or three letters (ISO 3166), or by their name in one of the portal's languages. */
public final class CountryNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /**
     * The code of two letters.
     *
     * @throws Refusal when there is no such country
     */
    public static String code(String written) {
        var found = CODES.get(fold(written));
        if (found == null) throw new Refusal("plans.recommendations.country", written);
        return found;
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries())
            for (var language : LANGUAGES) codes.put(fold(Locale.of("", code).getDisplayCountry(language)), code);
        for (var code : Locale.getISOCountries()) {
            codes.put(fold(code), code);
            try {
                codes.put(fold(Locale.of("", code).getISO3Country()), code);
            } catch (MissingResourceException none) {
                // it has no code of three letters
            }
        }
        return Map.copyOf(codes);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
