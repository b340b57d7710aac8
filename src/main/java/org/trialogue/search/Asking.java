package org.trialogue.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.search.Query.Order;
import org.trialogue.search.domain.AddressOfSearch;

/** Reads what a script asks for; what it asks wrongly is said, and never left out unsaid. */
public final class Asking {

    private Asking() {}

    /** The language to narrow by; of no name where none is given. */
    public static Locale language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) return Locale.ROOT;
        if (!tag.matches("[A-Za-z]{2}")) throw new WrongQuestion("language must be two letters, such as fr");
        return Locale.forLanguageTag(tag);
    }

    /** The years to narrow by. */
    public static Years years(String since, String until) {
        try {
            return new Years(year("from", since), year("to", until));
        } catch (IllegalArgumentException reversed) {
            throw new WrongQuestion("from must not be later than to", reversed);
        }
    }

    /** What is to come first. */
    public static Order order(String sort) {
        return AddressOfSearch.order(sort)
                .orElseThrow(() -> new WrongQuestion("sort must be relevance, date or evidence"));
    }

    private static @Nullable Integer year(String name, String text) {
        if (text.isBlank()) return null;
        if (!text.matches("\\d{4}")) throw new WrongQuestion(name + " must be a year, four figures");
        return Integer.valueOf(text);
    }
}
