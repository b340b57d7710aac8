package org.trialogue.knowledge.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.domain.AttachmentRows;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Members tell what they tried, or tell a published practice anew, and hand it in for review. */
@Service
@Transactional
public class Contributing {

    private final ContributionRows rows;
    private final Practices practices;
    private final PastVersions versions;
    private final AttachmentRows attachments;
    private final Voices voices;
    private final CurationNotices notices;
    private final Clock clock;

    Contributing(
            ContributionRows rows,
            Practices practices,
            PastVersions versions,
            AttachmentRows attachments,
            Voices voices,
            CurationNotices notices,
            Clock clock) {
        this.rows = rows;
        this.practices = practices;
        this.versions = versions;
        this.attachments = attachments;
        this.voices = voices;
        this.notices = notices;
        this.clock = clock;
    }

    /** Some contributions, and how many there are. */
    public record Contributions(List<Contribution> some, int all) {}

    /** Whether the member may contribute: whoever holds a mandate and does not only look on. */
    @Transactional(readOnly = true)
    public boolean may(MemberId member) {
        return voices.of(member).isPresent();
    }

    /** The member's own, the last changed first. */
    @Transactional(readOnly = true)
    public Contributions own(MemberId member, int from, int atMost) {
        return new Contributions(rows.of(member, from, atMost), rows.count(member));
    }

    /** One that the member may see: their own, and what was handed in. */
    @Transactional(readOnly = true)
    public Optional<Contribution> find(UUID id, MemberId reader) {
        return rows.find(id)
                .filter(found ->
                        found.by().member().equals(reader) || (found.round() > 0 && found.state() != State.WITHDRAWN));
    }

    /**
     * Begins a draft. What goes with the practice that it tells anew goes with it as well, until it is taken away.
     *
     * @param practice the key of the published practice that it tells anew, or null
     * @throws Refusal to whoever holds no mandate, and when there is no such practice
     */
    public UUID begin(@Nullable String practice, Locale language, Account account, MemberId member) {
        var by = voices.required(member);
        var anew = practice == null ? null : published(practice);
        var begun = Contribution.begun(anew, by, language, account, clock.instant());
        rows.add(begun);
        if (anew != null) attachments.takeAlong(anew.key(), anew.version(), begun.id(), member, begun.changedAt());
        return begun.id();
    }

    /**
     * Begins a draft that tells a published practice in another language.
     *
     * @param version what the member read while translating
     * @throws Refusal to whoever holds no mandate, when there is no such practice, and in the language in which it is told already
     */
    public UUID beginTranslation(String practice, int version, Locale language, AccountWords words, MemberId member) {
        var by = voices.required(member);
        var told = practices
                .practice(practice)
                .flatMap(published -> versions.version(practice, version))
                .orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
        var begun = Contribution.translating(told, by, language, words, clock.instant());
        rows.add(begun);
        return begun.id();
    }

    /** The version of a practice that a contribution tells anew or translates; empty where it tells something new. */
    @Transactional(readOnly = true)
    public Optional<Practice> original(Contribution contribution) {
        return contribution.practice() == null || contribution.base() == null
                ? Optional.empty()
                : versions.version(contribution.practice(), contribution.base());
    }

    /**
     * Keeps what its author writes.
     *
     * @param revision of what the author has read
     * @throws Refusal to anybody else, while others look at it, and when it was changed since it was read
     */
    public void keep(UUID id, long revision, Locale language, Account account, MemberId member) {
        var found = found(id);
        if (found.revision() != revision) throw new Refusal("knowledge.refused.changed-meanwhile");
        var now = clock.instant();
        rows.change(
                found.translation()
                        ? found.translated(member, account.words(), translated(found), now)
                        : found.told(member, language, account, now));
    }

    /**
     * Hands it in: each of the three groups is asked to look.
     *
     * @throws Refusal to anybody but its author, while something is missing, and when the practice that it tells anew was retired, or told anew
     *     by another, meanwhile
     */
    public void submit(UUID id, MemberId member) {
        voices.required(member);
        var submitted = found(id).submitted(member, clock.instant());
        if (submitted.translation()) mustTellAll(submitted);
        else if (submitted.practice() != null
                && !Objects.equals(published(submitted.practice()).version(), submitted.base()))
            throw new Refusal("knowledge.refused.newer");
        rows.change(submitted);
        notices.submitted(submitted);
    }

    /**
     * Takes it back for good; it stays in its author's list.
     *
     * @throws Refusal to anybody but its author, and once it is published
     */
    public void withdraw(UUID id, MemberId member) {
        var withdrawn = found(id).withdrawn(member, clock.instant());
        rows.change(withdrawn);
        notices.closed(withdrawn);
    }

    private AccountWords translated(Contribution translation) {
        return original(translation)
                .orElseThrow(() -> new Refusal("knowledge.refused.no-practice"))
                .account()
                .words();
    }

    private void mustTellAll(Contribution translation) {
        var told = original(translation)
                .filter(each -> practices.practice(each.key()).isPresent())
                .orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
        if (!translation.account().words().tellAllOf(told.account().words()))
            throw new Refusal("knowledge.refused.translation-incomplete");
    }

    private Practice published(String key) {
        return practices.practice(key).orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
    }

    private Contribution found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("knowledge.refused.no-contribution"));
    }
}
