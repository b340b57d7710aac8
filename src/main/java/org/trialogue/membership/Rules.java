package org.trialogue.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trialogue.platform.Refusal;

/**
 * By which rules a working group proceeds: those of its preset, or what it has settled instead. The source of each is the practice of the
 * International Labour Conference and its committees.
 *
 * @param consultation whether a text begins with a questionnaire and its replies
 * @param authorization whether the parent body authorizes what the working group adopted before it is published
 * @param observersSpeak whether observers may take the floor, by leave of the Officers
 * @param subAmendments how many further sub-amendments the Chair may let through
 * @param circulatedOnly whether only amendments that were circulated are called
 * @param reopeningUnopposed whether an agreed provision is reopened only where no group objects
 * @param silenceDays how many days a provision lies open to objections before it counts as agreed; 0 for no such period
 * @param languages the working languages, each once, in the order in which the portal offers them
 */
public record Rules(
        Preset preset,
        boolean consultation,
        boolean authorization,
        boolean observersSpeak,
        SubAmendments subAmendments,
        boolean circulatedOnly,
        boolean reopeningUnopposed,
        Voting voting,
        Weighting weighting,
        int silenceDays,
        List<Locale> languages) {

    /** The longest silence period, in days. */
    public static final int LONGEST_SILENCE = 90;

    /** The languages a working group can work in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    /** Those of a committee with two discussions. */
    public static final Rules OF_A_COMMITTEE = new Rules(
            Preset.COMMITTEE,
            true,
            true,
            false,
            SubAmendments.ONE,
            true,
            true,
            Voting.SIMPLE,
            Weighting.MULTIPLE,
            0,
            LANGUAGES);

    /** Those of a meeting of experts. */
    public static final Rules OF_EXPERTS = new Rules(
            Preset.EXPERTS,
            false,
            true,
            false,
            SubAmendments.ANY,
            false,
            true,
            Voting.NONE,
            Weighting.MULTIPLE,
            0,
            LANGUAGES);

    /** Those of a national consultation committee. */
    public static final Rules OF_A_NATIONAL_COMMITTEE = new Rules(
            Preset.NATIONAL,
            true,
            false,
            false,
            SubAmendments.ANY,
            false,
            true,
            Voting.NONE,
            Weighting.TWO_ONE_ONE,
            14,
            LANGUAGES);

    /** Those of employers and workers alone. */
    public static final Rules OF_TWO_PARTIES = new Rules(
            Preset.BIPARTITE,
            false,
            false,
            false,
            SubAmendments.ANY,
            false,
            true,
            Voting.NONE,
            Weighting.MULTIPLE,
            10,
            LANGUAGES);

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
}
