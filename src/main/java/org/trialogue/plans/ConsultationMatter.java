package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is consulted on: the five matters of Convention No. 144, article 5(1), and whatever else a country consults on. */
public enum ConsultationMatter {
    /** (a) Replies to questionnaires on items of the Conference's agenda, and comments on proposed texts. */
    CONFERENCE(
            Said.ASKED + ".{0,80}?" + Said.CONFERENCE,
            Said.CONFERENCE + ".{0,40}?" + Said.ASKED,
            "international labou?r conference",
            "conférence internationale du travail",
            "conferencia internacional del trabajo"),
    /** (b) Proposals on the submission of conventions and recommendations to the competent authorities. */
    SUBMISSION(
            Said.SUBMITTED + ".{0,80}?" + Said.AUTHORITIES,
            Said.AUTHORITIES + ".{0,40}?" + Said.SUBMITTED,
            Said.SUBMITTED + " (of|de|des|du|del) .{0,20}?" + Said.INSTRUMENTS),
    /** (c) Re-examination of conventions not ratified and of recommendations to which effect has not been given. */
    RE_EXAMINATION(
            "re-?examin\\w*",
            "réexam(en|iner)",
            "reexam(en|inar)",
            "unratified",
            "non ratifiée?s?",
            "no ratificad[oa]s?",
            "ratification",
            "ratificación"),
    /** (d) Questions arising out of reports on ratified conventions, article 22 of the ILO's Constitution. */
    REPORTS(
            "(article|art\\.|artículo) 22(?!\\d)" + Said.NOT_OF_ANOTHER,
            Said.REPORT + ".{0,40}?(?<!\\p{L})ratified conventions?",
            Said.REPORT + ".{0,40}?conventions? ratifiées?",
            Said.REPORT + ".{0,40}?convenios? ratificados?"),
    /** (e) Proposals for the denunciation of ratified conventions. */
    DENUNCIATION(
            "(denunciation of|denounc(e|ing)) ((the|an?|any|some|certain|old|outdated|ratified) ){0,3}" + Said.NAME
                    + Said.INSTRUMENTS,
            "(dénonciation (de |d[’']|des |du )|dénoncer )((la|les|une?|certaines|anciennes?) |l[’'](ancienne )?){0,2}"
                    + Said.INSTRUMENTS,
            "(denuncia del? |denunciar )((el|los|un|unos|algunos|antiguos?) ){0,2}" + Said.INSTRUMENTS),
    /** What none of these is said to be about: article 5 asks for the five at least. */
    OTHER;

    /** More telling words go before those that stand in many sentences. */
    private static final List<ConsultationMatter> ASKED =
            List.of(DENUNCIATION, SUBMISSION, CONFERENCE, REPORTS, RE_EXAMINATION);

    private final Optional<Pattern> words;

    ConsultationMatter(String... words) {
        this.words = words.length == 0
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        "(?<!\\p{L})(" + String.join("|", words) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What something is about that is called so, in English, French or Spanish: the first of these sentences that names a matter decides. */
    public static ConsultationMatter of(List<String> sentences) {
        for (var sentence : sentences)
            for (var matter : ASKED)
                if (matter.words.filter(words -> words.matcher(sentence).find()).isPresent()) return matter;
        return OTHER;
    }

    /** What a commitment to an instrument is about: whether its country is bound decides; what nobody ratifies is re-examined. */
    public static ConsultationMatter of(String type, boolean bound) {
        return switch (type) {
            case "convention", "protocol" -> bound ? REPORTS : RE_EXAMINATION;
            case "recommendation" -> RE_EXAMINATION;
            default -> OTHER;
        };
    }

    /** Words that tell only beside others. A collective agreement, too, is called a convention in French and in Spanish, and is none here. */
    private static final class Said {

        private static final String ASKED =
                "(questionnaires?|cuestionarios?|proposed texts?|textes? proposés?|textos? propuestos?)";

        private static final String CONFERENCE = "(?<!\\p{L})(conference|conférence|conferencia|ilo|oit|bit)(?!\\p{L})";

        private static final String SUBMITTED = "(submi\\w*|soumi\\w*|soumettre|sumisión|somet\\w*)";

        private static final String AUTHORITIES =
                "(competent authorit(y|ies)|autorités? compétentes?|autoridad(es)? competentes?)";

        private static final String INSTRUMENTS =
                "(?<!\\p{L})(conventions?+(?! collecti)|convenios?+(?! colectiv)|protocols? (to|of) |recommendations?"
                        + " no|c ?\\d{1,3}(?!\\d))";

        /** What stands before "Convention" in the name of one, in capitals. */
        private static final String NAME = "((?-i:[\\p{Lu}(])[\\p{L}()’'-]* |(of|and|in|on) ){0,8}";

        private static final String REPORT = "(reports?|rapports?|mémoires?|memorias?|informes?) (on|sur|sobre)";

        private static final String NOT_OF_ANOTHER =
                "(?! (of|du|de|del) (?!(the |la |l[’'])?(ilo|oit|constitution|constitución)(?!\\p{L})))";
    }
}
