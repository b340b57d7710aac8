package org.trialogue.standards.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.trialogue.platform.Refusal;

/** Finds a country by its code of two or three letters (ISO 3166), or by its name in one of the portal's languages. */
final class Countries {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    private final Map<String, String> codes = new HashMap<>();

    Countries() {
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            for (var language : LANGUAGES) codes.put(fold(country.getDisplayCountry(language)), code);
        }
        for (var code : Locale.getISOCountries()) {
            codes.put(fold(code), code);
            try {
                codes.put(fold(Locale.of("", code).getISO3Country()), code);
            } catch (MissingResourceException none) {
                // it has no code of three letters
            }
        }
    }

    /**
     * Its code of two letters.
     *
     * @throws Refusal when there is no such country
     */
    String code(String written) {
        var found = codes.get(fold(written));
        if (found == null) throw new Refusal("standards.import.country", written);
        return found;
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
