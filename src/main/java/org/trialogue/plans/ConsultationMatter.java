package org.trialogue.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is consulted on: the five matters of Convention No. 144, article 5(1), and whatever else a country consults on. */
public enum ConsultationMatter {
    /** (a) Replies to questionnaires on items of the Conference's agenda, and comments on proposed texts. */
    CONFERENCE(
            "questionnaires?",
            "cuestionarios?",
            "proposed texts?",
            "textes? proposés?",
            "textos? propuestos?",
            "international labou?r conference",
            "conférence internationale du travail",
            "conferencia internacional del trabajo"),
    /** (b) Proposals on the submission of conventions and recommendations to the competent authorities. */
    SUBMISSION(
            "competent authorit(y|ies)",
            "autorités? compétentes?",
            "autoridad(es)? competentes?",
            "soumission (de|des|du) ",
            "sumisión (de|del) "),
    /** (c) Re-examination of conventions not ratified and of recommendations to which effect has not been given. */
    RE_EXAMINATION(
            "re-?examin\\w*",
            "réexamen",
            "reexamen",
            "unratified",
            "non ratifiée?s?",
            "no ratificad[oa]s?",
            "ratifi\\w*"),
    /** (d) Questions arising out of reports on ratified conventions, article 22 of the ILO's Constitution. */
    REPORTS("(article|art\\.|artículo) 22"),
    /** (e) Proposals for the denunciation of ratified conventions. */
    DENUNCIATION(
            "denunciation of",
            "denounc(e|ing) .{0,40}convention",
            "dénonciation",
            "denuncia de(l| los?)? .{0,40}convenio"),
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
}
