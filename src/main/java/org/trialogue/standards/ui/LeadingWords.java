package org.trialogue.standards.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands before, or in the place of, the number of an article, such as "Annex" or "Preamble", in the reader's language. */
final class LeadingWords {

    /** By the word that the library writes, which is English. */
    private static final Map<String, String> KEYS = Map.of(
            "annex", "annex",
            "appendix", "appendix",
            "preamble", "preamble",
            "regulation", "regulation",
            "standard", "standard",
            "objective", "objective",
            "general principle", "general-principle",
            "principle", "principle",
            "definition", "definition",
            "part", "part");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(General principle|Principle|Annex|Appendix|Preamble|Regulation|Standard|Objective|Definition|Part)\\b",
            Pattern.CASE_INSENSITIVE);

    private LeadingWords() {}

    /** Whether it is called by a name, and not by a number alone. */
    static boolean leads(String ref) {
        return WORDS.matcher(ref).find();
    }

    /** The reference with its words as the reader calls them; what has none stays as it is. */
    static String said(String ref) {
        return WORDS.matcher(ref)
                .replaceAll(found -> UI.getCurrent()
                        .getTranslation(
                                "standards.leading." + KEYS.get(found.group().toLowerCase(Locale.ROOT)))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"));
    }
}
