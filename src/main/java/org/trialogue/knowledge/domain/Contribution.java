package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Group;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * A practice on its way into the library: its author writes it and hands it in, and it is published once a member of each group has endorsed
 * it. Whoever wants something changed gives it back to its author; handed in again, it begins a new round.
 *
 * @param revision grows with each change: two who change it at once do not overwrite each other
 * @param practice the key of the practice that it tells anew, or that it has become; null before the first is published
 * @param base the version that it tells anew or translates, or null where it tells something new
 * @param translation whether it tells that version in another language, and does not take its place
 * @param by who wrote it
 * @param round how often it was handed in
 */
public record Contribution(
        UUID id,
        long revision,
        @Nullable String practice,
        @Nullable Integer base,
        boolean translation,
        Acting by,
        Locale language,
        Account account,
        State state,
        int round,
        Instant changedAt,
        List<Review> reviews) {

    /** How long a remark may be. */
    public static final int LONGEST_REMARK = 4_000;

    /** Where it stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        WITHDRAWN
    }

    /** Keeps its own copy of the reviews. */
    public Contribution {
        reviews = List.copyOf(reviews);
    }

    /**
     * A draft.
     *
     * @param anew the practice that it tells anew, or null
     * @throws Refusal to words that are too many
     */
    public static Contribution begun(
            @Nullable Practice anew, Acting by, Locale language, Account account, Instant now) {
        AccountLimits.check(account);
        return new Contribution(
                UUID.randomUUID(),
                0,
                anew == null ? null : anew.key(),
                anew == null ? null : anew.version(),
                false,
                by,
                language,
                account,
                State.DRAFT,
                0,
                now,
                List.of());
    }

    /**
     * A draft that tells a practice in another language.
     *
     * @throws Refusal in the language in which the practice is told, and to words that are too many
     */
    public static Contribution translating(Practice told, Acting by, Locale language, AccountWords words, Instant now) {
        if (told.language().getLanguage().equals(language.getLanguage()))
            throw new Refusal("knowledge.refused.same-language");
        AccountLimits.check(words, told.account().words());
        return new Contribution(
                UUID.randomUUID(),
                0,
                told.key(),
                told.version(),
                true,
                by,
                language,
                told.account().with(words),
                State.DRAFT,
                0,
                now,
                List.of());
    }

    /** Whether its author may change it now. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /**
     * Says it otherwise.
     *
     * @throws Refusal to anybody but its author, and while others look at it
     */
    public Contribution told(MemberId member, Locale language, Account account, Instant now) {
        mustBeOpenTo(member);
        AccountLimits.check(account);
        return told(language, account, now);
    }

    /**
     * Says it otherwise in the language into which it is translated; the facts stay.
     *
     * @param original what it translates
     * @throws Refusal to anybody but its author, and while others look at it
     */
    public Contribution translated(MemberId member, AccountWords words, AccountWords original, Instant now) {
        mustBeOpenTo(member);
        AccountLimits.check(words, original);
        return told(language, account.with(words), now);
    }

    /**
     * Hands it in.
     *
     * @throws Refusal to anybody but its author, while others look at it, and while something is missing that reviewers need
     */
    public Contribution submitted(MemberId member, Instant now) {
        mustBeOpenTo(member);
        if (translation) return at(State.SUBMITTED, round + 1, now);
        if (account.summary().isBlank()
                || account.source().isBlank()
                || account.lead().isBlank()
                || account.themes().isEmpty()) throw new Refusal("knowledge.refused.incomplete");
        return at(State.SUBMITTED, round + 1, now);
    }

    /**
     * Takes it back for good.
     *
     * @throws Refusal to anybody but its author, and once it is published
     */
    public Contribution withdrawn(MemberId member, Instant now) {
        if (!by.member().equals(member)) throw new Refusal("knowledge.refused.not-yours");
        if (state == State.PUBLISHED) throw new Refusal("knowledge.refused.published");
        return at(State.WITHDRAWN, round, now);
    }

    /**
     * Takes in what a member of a group says of it.
     *
     * @return given back where something has to change, published where all three groups have endorsed it, and otherwise still under review
     * @param read the round that the reviewer has read
     * @throws Refusal to its author, to who is of no group or only looks on, when it is not under review or was handed in anew since it was
     *     read, and to a remark that is missing or too long
     */
    public Contribution reviewed(Acting reviewer, int read, boolean endorsed, String remark, Instant now) {
        if (state != State.SUBMITTED || read != round) throw new Refusal("knowledge.refused.not-under-review");
        if (!mayReview(reviewer)) throw new Refusal("knowledge.refused.no-reviewer");
        var said = remark.strip();
        if (!endorsed && said.isEmpty()) throw new Refusal("knowledge.refused.remark-missing");
        if (said.length() > LONGEST_REMARK) throw new Refusal("knowledge.refused.remark-long", LONGEST_REMARK);
        var all = new ArrayList<>(reviews);
        all.add(new Review(round, reviewer, endorsed, said, now));
        var taken = new Contribution(
                id, revision, practice, base, translation, by, language, account, state, round, now, all);
        if (!endorsed) return taken.at(State.RETURNED, round, now);
        return taken.endorsedBy().size() == Group.values().length ? taken.at(State.PUBLISHED, round, now) : taken;
    }

    /** Whether somebody who acts so may review it: a member of a group who did not write it. */
    public boolean mayReview(Acting reviewer) {
        return !by.member().equals(reviewer.member())
                && reviewer.affiliation().group().isPresent()
                && !reviewer.observes();
    }

    /** The groups that have endorsed it in this round. */
    public Set<Group> endorsedBy() {
        Map<Group, Boolean> newest = new EnumMap<>(Group.class);
        for (var review : reviews)
            if (review.round() == round)
                review.by().affiliation().group().ifPresent(group -> newest.put(group, review.endorsed()));
        var endorsed = EnumSet.noneOf(Group.class);
        newest.forEach((group, yes) -> {
            if (yes) endorsed.add(group);
        });
        return endorsed;
    }

    /** The same as the practice of that key. */
    public Contribution as(String key) {
        return new Contribution(
                id, revision, key, base, translation, by, language, account, state, round, changedAt, reviews);
    }

    private Contribution told(Locale anew, Account words, Instant now) {
        return new Contribution(id, revision, practice, base, translation, by, anew, words, state, round, now, reviews);
    }

    private void mustBeOpenTo(MemberId member) {
        if (!by.member().equals(member)) throw new Refusal("knowledge.refused.not-yours");
        if (!isOpen()) throw new Refusal("knowledge.refused.not-open");
    }

    private Contribution at(State next, int nextRound, Instant now) {
        return new Contribution(
                id, revision, practice, base, translation, by, language, account, next, nextRound, now, reviews);
    }
}
