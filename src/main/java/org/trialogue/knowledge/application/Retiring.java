package org.trialogue.knowledge.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.PracticeRetired;
import org.trialogue.knowledge.PracticeReturned;
import org.trialogue.knowledge.domain.AttachmentTexts;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.knowledge.domain.Experience.Retirement;
import org.trialogue.knowledge.domain.Experience.Return;
import org.trialogue.knowledge.domain.ExperienceRows;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.PracticeReturns;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.search.Entries;

/** What is not recommended any more leaves the search, and stays at its address with the reason; it may come back, with a reason too. */
@Service
@Transactional
public class Retiring {

    /** How long a reason may be. */
    public static final int LONGEST_REASON = 2_000;

    private final PracticeRecords practices;
    private final PracticeReturns returns;
    private final ExperienceRows rows;
    private final ContributionRows contributions;
    private final AttachmentTexts texts;
    private final PracticeEntries search;
    private final Entries entries;
    private final Voices voices;
    private final CurationNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retiring(
            PracticeRecords practices,
            PracticeReturns returns,
            ExperienceRows rows,
            ContributionRows contributions,
            AttachmentTexts texts,
            PracticeEntries search,
            Entries entries,
            Voices voices,
            CurationNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.practices = practices;
        this.returns = returns;
        this.rows = rows;
        this.contributions = contributions;
        this.texts = texts;
        this.search = search;
        this.entries = entries;
        this.voices = voices;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** A practice that was retired, and why. */
    public record Retired(Practice practice, Retirement retirement) {}

    /** Whether the member may retire practices: the secretariat. */
    @Transactional(readOnly = true)
    public boolean may(MemberId member) {
        return voices.isSecretary(member);
    }

    /** The practice of that key, where it was retired. */
    @Transactional(readOnly = true)
    public Optional<Retired> retired(String key) {
        return practices
                .findByKey(key)
                .flatMap(PracticeRecord::retired)
                .flatMap(practice -> rows.retirement(key).map(why -> new Retired(practice, why)));
    }

    /** The practice of that key, published or retired. */
    @Transactional(readOnly = true)
    public Optional<Practice> read(String key) {
        return practices.findByKey(key).flatMap(found -> found.read().or(found::retired));
    }

    /**
     * Retires a published practice.
     *
     * @throws Refusal to anybody but the secretariat, when there is no such practice, and to a reason that is missing or too long
     */
    public void retire(String key, String reason, MemberId member) {
        var by = voices.secretary(member);
        var practice = practices.findByKey(key).orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
        var read = practice.read().orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
        var words = words(reason);
        practice.retire();
        practices.flush();
        rows.add(key, new Retirement(by, words, clock.instant()));
        entries.remove("practice", key, read.version() + returns.of(key));
        notices.retired(read, contributions.published(key), member);
        events.publishEvent(new PracticeRetired(key));
    }

    /** Why a published practice is recommended again, where it had been retired. */
    @Transactional(readOnly = true)
    public Optional<Return> returned(String key) {
        return rows.lastReturn(key);
    }

    /**
     * Brings a practice that was retired back into the library, as it stood.
     *
     * @throws Refusal to anybody but the secretariat, when it is not retired, and to a reason that is missing or too long
     */
    public void bringBack(String key, String reason, MemberId member) {
        var by = voices.secretary(member);
        var practice = practices.locked(key).orElseThrow(() -> new Refusal("knowledge.refused.not-retired"));
        if (practice.retired().isEmpty()) throw new Refusal("knowledge.refused.not-retired");
        var back = new Return(by, words(reason), clock.instant());
        practice.publish();
        practices.flush();
        if (!rows.undo(key, back)) throw new Refusal("knowledge.refused.not-retired");
        var read = practice.read().orElseThrow();
        texts.alone();
        entries.put(search.entry(read));
        notices.broughtBack(read, contributions.published(key), member);
        events.publishEvent(new PracticeReturned(key));
    }

    private static String words(String reason) {
        var words = reason.strip();
        if (words.isEmpty()) throw new Refusal("knowledge.refused.words-missing");
        if (words.length() > LONGEST_REASON) throw new Refusal("knowledge.refused.words-long", LONGEST_REASON);
        return words;
    }
}
