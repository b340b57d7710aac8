package org.trialogue.knowledge.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Languages as reference managers write them: by two letters or three, or by name in English, French, Spanish or the language itself. */
final class LanguageNames {

    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    /** Two letters of ISO 639-1, or what was said where it is no language. */
    static String code(String said) {
        var first = said.strip().toLowerCase(Locale.ROOT).split("[-_;,]", 2)[0].strip();
        return CODES.getOrDefault(first, said.strip());
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            if (code.length() != 2) continue;
            var language = Locale.of(code);
            for (var reader : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), language))
                codes.putIfAbsent(language.getDisplayLanguage(reader).toLowerCase(Locale.ROOT), code);
            codes.put(language.getISO3Language(), code);
            codes.put(code, code);
        }
        codes.put("fre", "fr");
        return Map.copyOf(codes);
    }
}
