package org.trialogue.knowledge.application;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.domain.AttachmentRows;
import org.trialogue.knowledge.domain.AttachmentTexts;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.knowledge.domain.Origin;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.knowledge.domain.TranslationRows;
import org.trialogue.platform.Refusal;
import org.trialogue.search.Entries;

/** Puts what was endorsed into the library: as a new practice, or as a new version of the one that it tells anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publishing {

    private static final int LONGEST_KEY = 60;

    private final PracticeRecords practices;
    private final TranslationRows translations;
    private final ReadingRows readings;
    private final ContributionRows contributions;
    private final AttachmentRows attachments;
    private final AttachmentTexts texts;
    private final PracticeEntries search;
    private final Entries entries;
    private final Clock clock;

    Publishing(
            PracticeRecords practices,
            TranslationRows translations,
            ReadingRows readings,
            ContributionRows contributions,
            AttachmentRows attachments,
            AttachmentTexts texts,
            PracticeEntries search,
            Entries entries,
            Clock clock) {
        this.practices = practices;
        this.translations = translations;
        this.readings = readings;
        this.contributions = contributions;
        this.attachments = attachments;
        this.texts = texts;
        this.search = search;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The contribution as it is kept from now on, with the key that the practice has.
     *
     * @throws Refusal when the practice that it tells anew was retired, or told anew or translated by another, meanwhile
     */
    Contribution publish(Contribution contribution) {
        if (contribution.translation()) return translated(contribution);
        var before = contribution.practice() == null
                ? Optional.<Practice>empty()
                : published(contribution.practice()).read();
        var wordings = before.filter(old -> calledAlike(old.account(), contribution.account()))
                .map(old -> readings.of(old.key()).wordings())
                .orElse(Map.of());
        var practice =
                contribution.practice() == null ? begun(contribution) : toldAnew(contribution, contribution.practice());
        practices.flush();
        var published = practice.read().orElseThrow();
        var reading = contribution.account().tags().read(wordings);
        if (!reading.equals(Reading.NONE)) readings.keep(published.key(), reading, clock.instant());
        if (!Objects.equals(contribution.base(), published.version()))
            attachments.publish(contribution.id(), published.key(), published.version());
        texts.alone();
        var kept = contribution.as(published.key());
        contributions.change(kept);
        entries.put(search.entry(published));
        return kept;
    }

    /** What we call a practice in other languages, and say of it in short, holds as long as it says the same of itself. */
    private static boolean calledAlike(Account one, Account other) {
        return one.title().equals(other.title()) && one.summary().equals(other.summary());
    }

    /** The practice stays as it is, and is told in one more language. */
    private Contribution translated(Contribution contribution) {
        var key = Objects.requireNonNull(contribution.practice());
        var now = published(key).read().orElseThrow();
        translations.add(
                new Translation(
                        key,
                        contribution.language(),
                        Objects.requireNonNull(contribution.base()),
                        contribution.account().words(),
                        clock.instant()),
                contribution.id());
        contributions.change(contribution);
        entries.put(search.entry(now));
        return contribution;
    }

    private PracticeRecord begun(Contribution contribution) {
        var key = free(contribution.account().title());
        var practice = new PracticeRecord(
                key, Origin.MEMBER, contribution.language(), contribution.account(), clock.instant());
        practice.publish();
        return practices.save(practice);
    }

    private PracticeRecord toldAnew(Contribution contribution, String key) {
        var practice = published(key);
        if (!Objects.equals(contribution.base(), practice.latest())) throw new Refusal("knowledge.refused.newer");
        if (!practice.tell(contribution.language(), contribution.account(), clock.instant())
                && !sameAttachments(contribution, key, practice.latest())) practice.repeat(clock.instant());
        practice.adopt();
        return practice;
    }

    private boolean sameAttachments(Contribution contribution, String key, int version) {
        return attached(attachments.of(contribution.id())).equals(attached(attachments.of(key, version)));
    }

    private static List<String> attached(List<Attachment> attachments) {
        return attachments.stream()
                .map(each -> each.file() + each.title() + each.alt() + each.language())
                .toList();
    }

    /** Two that are published at once come one after the other, so that what search shows last is what stands last. */
    private PracticeRecord published(String key) {
        return practices
                .locked(key)
                .filter(found -> found.read().isPresent())
                .orElseThrow(() -> new Refusal("knowledge.refused.no-practice"));
    }

    /** A key made of the title, which no other practice has. */
    private String free(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY).replaceAll("-[^-]*$", "") : plain;
        var base = cut.isEmpty() ? "practice" : cut;
        var key = base;
        for (int n = 2; practices.findByKey(key).isPresent(); n++) key = base + "-" + n;
        return key;
    }
}
