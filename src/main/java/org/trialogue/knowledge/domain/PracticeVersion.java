package org.trialogue.knowledge.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Tags;
import org.trialogue.standards.Articles;

/** One version of a practice's account. It is written once. */
@Entity
@Table(schema = "knowledge", name = "practice_version")
class PracticeVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practice_id")
    private PracticeRecord practice;

    private int number;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String language;
    private String kind;
    private String title;
    private String summary;
    private String tried;
    private @Nullable String learned;

    @Enumerated(EnumType.STRING)
    @Column(name = "learned_basis")
    private @Nullable Basis learnedBasis;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Column(name = "year_from")
    private @Nullable Integer yearFrom;

    @Column(name = "year_to")
    private @Nullable Integer yearTo;

    private String[] countries;
    private String[] themes;
    private String[] parties;
    private String[] donors;
    private String[] instruments;
    private String[] articles;
    private String lead;
    private String source;
    private @Nullable String note;
    private @Nullable String identifier;
    private String[] tags;
    private String context;
    private String results;
    private String[] figures;
    private String conditions;
    private String[] partners;
    private String cost;

    @SuppressWarnings("NullAway.Init")
    protected PracticeVersion() {}

    PracticeVersion(PracticeRecord practice, int number, Locale language, Account account, Instant now) {
        this.id = UUID.randomUUID();
        this.practice = practice;
        this.number = number;
        this.writtenAt = now;
        this.language = language.getLanguage();
        this.kind = account.kind();
        this.title = account.title();
        this.summary = account.summary();
        this.tried = account.tried();
        this.confidence = account.confidence();
        this.yearFrom = account.period().from();
        this.yearTo = account.period().to();
        this.countries = account.countries().toArray(String[]::new);
        this.themes = account.themes().toArray(String[]::new);
        this.parties = account.parties().toArray(String[]::new);
        this.donors = account.donors().toArray(String[]::new);
        this.instruments = account.instruments().toArray(String[]::new);
        this.articles = account.articles().texts().toArray(String[]::new);
        this.lead = account.lead();
        this.source = account.source();
        this.note = account.note();
        this.identifier =
                account.identifier() == null ? null : account.identifier().text();
        this.tags = account.tags().texts().toArray(String[]::new);
        this.partners = account.partners().toArray(String[]::new);
        var particulars = account.particulars();
        this.context = particulars.context();
        this.results = particulars.results();
        this.figures = particulars.lines().toArray(String[]::new);
        this.conditions = particulars.conditions();
        this.cost = particulars.cost();
        var lesson = account.lesson();
        this.learned = lesson == null ? null : lesson.text();
        this.learnedBasis = lesson == null ? null : lesson.basis();
    }

    int number() {
        return number;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** This version as it stands in the library. */
    Published published() {
        return new Published(practice.id(), read(), writtenAt);
    }

    /** This version, of the practice that it belongs to. */
    Practice read() {
        return read(practice.key(), practice.externalId(), practice.isImported());
    }

    Practice read(String key, @Nullable String externalId, boolean imported) {
        var lesson = learned == null || learnedBasis == null ? null : new Lesson(learned, learnedBasis);
        var account = new Account(
                kind,
                title,
                summary,
                tried,
                lesson,
                confidence,
                new Period(yearFrom, yearTo),
                List.of(countries),
                List.of(themes),
                List.of(parties),
                List.of(donors),
                List.of(instruments),
                lead,
                source,
                note,
                identifier == null ? null : new PersistentId(identifier),
                Tags.parsed(tags),
                List.of(partners),
                Particulars.written(context, results, List.of(figures), conditions, cost),
                Articles.parsed(articles));
        return new Practice(key, externalId, number, Locale.of(language), account, imported);
    }
}
