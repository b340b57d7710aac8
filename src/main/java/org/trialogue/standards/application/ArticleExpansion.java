package org.trialogue.standards.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.search.SearchExpansion;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Knows which article a query means by {@code C182 article 3}, {@code c182 3(a)} or {@code artículo 3 del C182}: things say which ones they refer to. */
@Component
class ArticleExpansion implements SearchExpansion {

    private static final Pattern MARK = Pattern.compile("(?:l['’])?art(?:icles?|[íi]culos?|s)?");
    private static final Pattern MARKED = Pattern.compile(MARK.pattern() + "\\.([1-9]\\d{0,2})");
    private static final Pattern SHORT = Pattern.compile("[cpr]\\d{1,3}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z\\d-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{1,3})*");
    private static final Pattern PARAGRAPH = Pattern.compile("[a-xz]|\\d{1,2}|[ivx]{2,4}");

    /** Before a figure they lead to another article. */
    private static final Set<String> AND = Set.of("y", "e", "o", "u", "et", "ou", "and", "or");

    private static final Set<String> JOINING = Set.of(
            "of",
            "the",
            "in",
            "de",
            "du",
            "des",
            "la",
            "le",
            "del",
            "el",
            "convention",
            "protocol",
            "recommendation",
            "protocole",
            "recommandation",
            "convenio",
            "protocolo",
            "recomendación");

    /** Codes with hyphens come as several words. */
    private static final int LONGEST_CODE = 4;

    private static final int MOST_FOLLOWING = 3;
    private static final int MOST_JOINING = 3;

    private final Standards standards;

    ArticleExpansion(Standards standards) {
        this.standards = standards;
    }

    @Override
    public List<Find> expand(List<String> words) {
        var finds = new ArrayList<Find>();
        var at = 0;
        while (at < words.size()) {
            var find = new Reading(words).from(at);
            find.ifPresent(finds::add);
            at = find.map(Find::to).orElse(at + 1);
        }
        return finds;
    }

    /**
     * What may be meant by numbers up to a place: a query keeps no commas and no brackets, so that {@code 3 7} is a paragraph of article 3, or
     * both articles, or the range between.
     */
    private record Numbered(Set<String> refs, int to) {}

    private final class Reading {

        private final List<String> words;

        Reading(List<String> words) {
            this.words = words;
        }

        Optional<Find> from(int at) {
            var marked = marked(at);
            return marked == null ? codeFirst(at) : numberFirst(at, marked);
        }

        /** {@code article 3 of C182}. */
        private Optional<Find> numberFirst(int at, Numbered number) {
            var from = number.to();
            while (from < number.to() + MOST_JOINING && JOINING.contains(word(from))) from++;
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_CODE); to++) {
                var instrument = named(from, to);
                if (instrument.isPresent()) return Optional.of(found(at, to, instrument.get(), number.refs()));
            }
            return Optional.empty();
        }

        /** {@code C182 article 3}, and of those with a short code {@code C182 3}. */
        private Optional<Find> codeFirst(int at) {
            for (int to = at + 1; to <= Math.min(words.size(), at + LONGEST_CODE); to++) {
                var number =
                        numbered(to, to == at + 1 && SHORT.matcher(word(at)).matches());
                if (number != null)
                    return named(at, to).map(instrument -> found(at, number.to(), instrument, number.refs()));
            }
            return Optional.empty();
        }

        private @Nullable Numbered numbered(int at, boolean unmarked) {
            var marked = marked(at);
            return marked == null && unmarked ? number(at) : marked;
        }

        /** The library is asked for what looks like a code alone. */
        private Optional<Instrument> named(int from, int to) {
            var name = String.join("-", words.subList(from, to));
            return CODE.matcher(name).matches() ? standards.named(name) : Optional.empty();
        }

        private @Nullable Numbered marked(int at) {
            var together = MARKED.matcher(word(at));
            if (together.matches()) return withFollowing(together.group(1), at + 1);
            return MARK.matcher(word(at)).matches() ? number(at + 1) : null;
        }

        private @Nullable Numbered number(int at) {
            return isNumber(at) ? withFollowing(word(at), at + 1) : null;
        }

        private Numbered withFollowing(String number, int at) {
            var refs = new LinkedHashSet<>(Set.of(number));
            var ref = number;
            var to = at;
            for (int each = 0; each < MOST_FOLLOWING; each++) {
                var joined = AND.contains(word(to)) && isNumber(to + 1);
                if (joined) to++;
                else if (!PARAGRAPH.matcher(word(to)).matches()) break;
                if (isNumber(to)) refs.add(word(to));
                ref = joined ? word(to) : ref + "(" + word(to) + ")";
                refs.add(ref);
                to++;
            }
            return new Numbered(refs, to);
        }

        private boolean isNumber(int at) {
            return NUMBER.matcher(word(at)).matches();
        }

        private String word(int at) {
            return at < words.size() ? words.get(at) : "";
        }
    }

    private static Find found(int from, int to, Instrument instrument, Set<String> refs) {
        var values = refs.stream().map(ref -> instrument.code() + " " + ref).toList();
        return new Find(from, to, Map.of(), Map.of(InstrumentNames.ARTICLE, values));
    }
}
