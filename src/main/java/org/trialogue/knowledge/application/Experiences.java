package org.trialogue.knowledge.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.PracticeUses;
import org.trialogue.knowledge.PracticeUses.Use;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.knowledge.domain.Experience.Answer;
import org.trialogue.knowledge.domain.Experience.Mistake;
import org.trialogue.knowledge.domain.Experience.Uptake;
import org.trialogue.knowledge.domain.ExperienceRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What members say of published practices: that they used one, and that something in it is wrong. */
@Service
@Transactional
public class Experiences {

    /** How long it may be told where and how a practice was used. */
    public static final int LONGEST_UPTAKE = 2_000;

    /** How long it may be told what is wrong, and what is answered. */
    public static final int LONGEST_MISTAKE = 4_000;

    private final ExperienceRows rows;
    private final ContributionRows contributions;
    private final Practices practices;
    private final Retiring retiring;
    private final Voices voices;
    private final CurationNotices notices;
    private final ObjectProvider<PracticeUses> uses;
    private final Clock clock;

    Experiences(
            ExperienceRows rows,
            ContributionRows contributions,
            Practices practices,
            Retiring retiring,
            Voices voices,
            CurationNotices notices,
            ObjectProvider<PracticeUses> uses,
            Clock clock) {
        this.rows = rows;
        this.contributions = contributions;
        this.practices = practices;
        this.retiring = retiring;
        this.voices = voices;
        this.notices = notices;
        this.uses = uses;
        this.clock = clock;
    }

    /** Some of what was said, and how much there is. */
    public record Said<T>(List<T> some, int all) {}

    /** Who used a practice, the last first. */
    @Transactional(readOnly = true)
    public Said<Uptake> uptakes(String practice, int from, int atMost) {
        return new Said<>(rows.uptakes(practice, from, atMost), rows.countUptakes(practice));
    }

    /** What was reported to be wrong in a practice: what is not answered first, then the last. */
    @Transactional(readOnly = true)
    public Said<Mistake> mistakes(String practice, int from, int atMost) {
        return new Said<>(rows.mistakes(practice, from, atMost), rows.countMistakes(practice));
    }

    /**
     * Whether the member may answer what was reported: the secretariat, and who contributed the practice.
     */
    @Transactional(readOnly = true)
    public boolean mayAnswer(String practice, MemberId member) {
        return voices.isSecretary(member)
                || contributions
                        .published(practice)
                        .filter(told -> told.by().member().equals(member))
                        .isPresent();
    }

    /**
     * Tells that one used a practice.
     *
     * @param country two letters of ISO 3166, or null
     * @param place the address of that in which it was used, one of {@link #places}, or null
     * @throws Refusal to whoever holds no mandate, to words that are missing or too many, and to a place that the member may not see
     */
    public void used(String practice, String said, @Nullable String country, @Nullable String place, MemberId member) {
        var by = voices.required(member);
        var read = found(practice);
        if (place != null && at(List.of(place)).isEmpty()) throw new Refusal("knowledge.refused.no-place");
        rows.add(practice, new Uptake(by, words(said, LONGEST_UPTAKE), country, place, clock.instant()));
        notices.used(read, member);
    }

    /** In what the member signed in may have used a practice, as far as it holds these words: commitments of their working groups. */
    @Transactional(readOnly = true)
    public List<Use> places(String words, int atMost) {
        return uses.orderedStream()
                .flatMap(feature -> feature.among(words, atMost).stream())
                .limit(atMost)
                .toList();
    }

    /** In what practices were used, by address, as far as the member signed in may see it. */
    @Transactional(readOnly = true)
    public Map<String, Use> places(List<Uptake> told) {
        return at(told.stream().map(Uptake::place).filter(Objects::nonNull).toList());
    }

    private Map<String, Use> at(List<String> links) {
        var places = new HashMap<String, Use>();
        if (!links.isEmpty()) uses.orderedStream().forEach(feature -> places.putAll(feature.at(links)));
        return places;
    }

    /**
     * Reports that something is wrong in the version that is published now: whoever is signed in may.
     *
     * @throws Refusal to words that are missing or too many
     */
    public void mistaken(String practice, String said, MemberId member) {
        var by = voices.pointing(member);
        var read = found(practice);
        var mistake = new Mistake(
                UUID.randomUUID(), read.version(), by, words(said, LONGEST_MISTAKE), clock.instant(), Optional.empty());
        rows.add(practice, mistake);
        notices.mistaken(read, contributions.published(practice), mistake);
    }

    /**
     * Answers what was reported.
     *
     * @throws Refusal to anybody who may not, when it was answered meanwhile, and to words that are missing or too many
     */
    public void answer(String practice, UUID mistake, String said, MemberId member) {
        voices.required(member);
        if (!mayAnswer(practice, member)) throw new Refusal("knowledge.refused.no-secretary");
        var answer = new Answer(member, words(said, LONGEST_MISTAKE), clock.instant());
        var reported = rows.mistake(practice, mistake).orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
        if (!rows.answer(mistake, answer)) throw new Refusal("knowledge.refused.answered");
        retiring.read(practice).ifPresent(read -> notices.answered(read, reported, member));
    }

    private Practice found(String practice) {
        return practices.practice(practice).orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
    }

    private static String words(String said, int longest) {
        var words = said.strip();
        if (words.isEmpty()) throw new Refusal("knowledge.refused.words-missing");
        if (words.length() > longest) throw new Refusal("knowledge.refused.words-long", longest);
        return words;
    }
}
