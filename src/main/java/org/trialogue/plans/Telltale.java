package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What in some words looks as if it told who a person is, or which case: a name with an age, the number of a case, of a phone or of a passport, an
 * address of mail. It is pointed out and never refused, as words may look so and tell of nobody.
 *
 * @param words as they stand in the text
 */
public record Telltale(Kind kind, String words) {

    private static final int FEWEST_DIGITS = 9;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String NAME = "(?<!\\p{L})\\p{Lu}[\\p{L}’'-]{1,39}";
    private static final String AGE = "[1-9]\\d?(?!\\d)";
    private static final String YEARS = "[\\s\\u00a0\\u202f-]*(?:years?[\\s-]+old|ans\\b|años\\b)";

    /** What a telltale is of. */
    public enum Kind {
        /** A name beside an age. */
        AGED_NAME(Pattern.compile(
                """
                (?:NAME ){1,3}NAME\\s*[,(]\\s*AGE\\s*[,;.)]\
                |(?:NAME ){0,3}NAME\\s*[,(]?\\s*(?:aged?\\s+|âgée?\\s+de\\s+|de\\s+|,\\s*)?AGEYEARS\
                |(?:NAME ){0,3}NAME\\s*[,(]\\s*(?:aged?\\s+|âgée?\\s+de\\s+)AGE\
                |AGE[\\s-]years?[\\s-]old\\s+(?:\\p{Ll}+\\s+){0,3}NAME""".replace("NAME", NAME).replace("AGE", AGE).replace("YEARS", YEARS),
                Pattern.UNICODE_CHARACTER_CLASS)),
        /** The number of a case, a complaint or a file. */
        CASE_NUMBER(Pattern.compile("""
                \\b(?:case|docket|complaint|file|dossier|affaire|plainte|caso|expediente|denuncia|queja)\
                (?:\\s+(?:number|numéro|número|no\\.?|n[o°º]\\.?)|\\s*[#:])?[\\s\\u00a0]*\\p{Lu}{0,6}[-/.]?\\d+(?:[-/.]\\p{L}{0,4}\\d+)+\
                |\\b(?:case|docket|complaint|file|dossier|affaire|plainte|caso|expediente|denuncia|queja)\
                (?:\\s+(?:number|numéro|número|no\\.?|n[o°º]\\.?)|\\s*#)[\\s\\u00a0]*\\p{Lu}{0,6}[-/.]?\\d{2,}""", FLAGS)),
        /** A number at which somebody is called. */
        PHONE(Pattern.compile("(?<![\\p{L}\\d.,/-])(?:\\+|00?)[1-9]\\d{0,3}(?:[\\s.()-]{0,2}\\d{2,4}){2,6}(?![\\d/])")),
        /** An address of mail. */
        MAIL(Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}")),
        /** The number of a passport or of another paper that says who somebody is. */
        PASSPORT(Pattern.compile("""
                \\b(?:passport|passeport|pasaporte|identity card|ID card|carte d[’']identité|cédula|documento de identidad)\
                [^\\p{L}\\d]{0,4}(?:number|numéro|número|no\\.?|n[o°º]\\.?)?[\\s\\u00a0:#]*(?=[\\p{L}\\d-]*\\d{4})[\\p{L}\\d-]{6,15}""", FLAGS));

        private final Pattern pattern;

        Kind(Pattern pattern) {
            this.pattern = pattern;
        }

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Stream<Telltale> in(String text) {
            return pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(words -> this != PHONE
                            || words.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
                    .map(words -> new Telltale(this, words.strip()));
        }
    }

    /** All that a text has of them, each once, by kind. */
    public static List<Telltale> in(String text) {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.in(text))
                .distinct()
                .toList();
    }
}
