package org.trialogue.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trialogue.platform.Refusal;

/**
 * By which rules a working group proceeds: those of its preset, or what it has settled instead. The source of each is the practice of the
 * International Labour Conference and its committees. A rule stands here once the portal keeps it.
 *
 * @param authorization whether the parent body authorizes what the working group adopted before it is published
 * @param reopeningUnopposed whether an agreed provision is reopened only where no group objects
 * @param silenceDays how many days a provision lies open to objections before it counts as agreed; 0 for no such period
 * @param languages the working languages, each once, in the order in which the portal offers them
 */
public record Rules(
        Preset preset, boolean authorization, boolean reopeningUnopposed, int silenceDays, List<Locale> languages) {

    /** The longest silence period, in days. */
    public static final int LONGEST_SILENCE = 90;

    /** How many days one may object to opening agreed text again, where there is no silence period. */
    private static final int REOPENING = 3;

    /** The languages a working group can work in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    /** Those of a committee with two discussions. */
    public static final Rules OF_A_COMMITTEE = new Rules(Preset.COMMITTEE, true, true, 0, LANGUAGES);

    /** Those of a meeting of experts. */
    public static final Rules OF_EXPERTS = new Rules(Preset.EXPERTS, true, true, 0, LANGUAGES);

    /** Those of a national consultation committee. */
    public static final Rules OF_A_NATIONAL_COMMITTEE = new Rules(Preset.NATIONAL, false, true, 14, LANGUAGES);

    /** Those of employers and workers alone. */
    public static final Rules OF_TWO_PARTIES = new Rules(Preset.BIPARTITE, false, true, 10, LANGUAGES);

    /**
     * Rules that can be.
     *
     * @throws Refusal when there is no working language, or the silence period is negative or too long
     */
    public Rules {
        if (silenceDays < 0 || silenceDays > LONGEST_SILENCE)
            throw new Refusal("membership.refused.silence-days", LONGEST_SILENCE);
        var kept = new ArrayList<>(LANGUAGES);
        kept.retainAll(languages);
        if (kept.isEmpty()) throw new Refusal("membership.refused.no-language");
        languages = List.copyOf(kept);
    }

    /** The rules with which a body of that sort starts. */
    public static Rules of(Preset preset) {
        return switch (preset) {
            case COMMITTEE -> OF_A_COMMITTEE;
            case EXPERTS -> OF_EXPERTS;
            case NATIONAL -> OF_A_NATIONAL_COMMITTEE;
            case BIPARTITE -> OF_TWO_PARTIES;
        };
    }

    /** How many days one may object to opening an agreed provision again. */
    public int objectionDays() {
        return silenceDays > 0 ? silenceDays : REOPENING;
    }
}
