package org.trialogue.knowledge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.standards.Articles;

/**
 * What a practice tells.
 *
 * @param kind one of programme, practice, tool, mechanism, agreement, research
 * @param summary a few sentences that say it in short, or an empty string
 * @param tried what was tried
 * @param lesson what was learned, or null where none is recorded
 * @param confidence how sure we are of the whole record
 * @param period the years, as far as they are known
 * @param countries two letters of ISO 3166 each
 * @param themes keys of the vocabulary {@code themes}
 * @param parties who took part: government, employers, workers, ngo, un
 * @param donors two letters of ISO 3166 each, or the name of an organization
 * @param instruments codes, as in standards
 * @param source where it is told
 * @param note what is doubtful about it, or null
 * @param identifier the DOI or Handle under which it is published elsewhere, or null
 * @param tags what whoever tells it says it is about
 * @param partners who took part beside the groups, by name
 * @param particulars what it tells beside what was tried and what was learned
 * @param articles which articles of the instruments it serves, where that is known
 */
public record Account(
        String kind,
        String title,
        String summary,
        String tried,
        @Nullable Lesson lesson,
        Confidence confidence,
        Period period,
        List<String> countries,
        List<String> themes,
        List<String> parties,
        List<String> donors,
        List<String> instruments,
        String lead,
        String source,
        @Nullable String note,
        @Nullable PersistentId identifier,
        Tags tags,
        List<String> partners,
        Particulars particulars,
        Articles articles) {

    /** What was learned, and whether the source says so or we read it from what the source reports. */
    public record Lesson(String text, Basis basis) {}

    /** Where a lesson comes from. */
    public enum Basis {
        STATED,
        INFERRED
    }

    /** How sure we are. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** From one year to another; either may be unknown. */
    public record Period(@Nullable Integer from, @Nullable Integer to) {

        /** Refuses to end before it begins. */
        public Period {
            if (from != null && to != null && to < from) throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** An account without partners, particulars and articles. */
    public Account(
            String kind,
            String title,
            String summary,
            String tried,
            @Nullable Lesson lesson,
            Confidence confidence,
            Period period,
            List<String> countries,
            List<String> themes,
            List<String> parties,
            List<String> donors,
            List<String> instruments,
            String lead,
            String source,
            @Nullable String note,
            @Nullable PersistentId identifier,
            Tags tags) {
        this(
                kind,
                title,
                summary,
                tried,
                lesson,
                confidence,
                period,
                countries,
                themes,
                parties,
                donors,
                instruments,
                lead,
                source,
                note,
                identifier,
                tags,
                List.of(),
                Particulars.NONE,
                Articles.NONE);
    }

    /** An account without tags, that is published nowhere else under a name that lasts. */
    public Account(
            String kind,
            String title,
            String summary,
            String tried,
            @Nullable Lesson lesson,
            Confidence confidence,
            Period period,
            List<String> countries,
            List<String> themes,
            List<String> parties,
            List<String> donors,
            List<String> instruments,
            String lead,
            String source,
            @Nullable String note) {
        this(
                kind,
                title,
                summary,
                tried,
                lesson,
                confidence,
                period,
                countries,
                themes,
                parties,
                donors,
                instruments,
                lead,
                source,
                note,
                null,
                Tags.NONE);
    }

    /** What of it is told in words. */
    public AccountWords words() {
        return new AccountWords(title, summary, tried, lesson == null ? null : lesson.text(), note, particulars);
    }

    /** The same facts in other words. */
    public Account with(AccountWords words) {
        return with(words, tags, partners, articles);
    }

    /** The same with other tags. */
    public Account with(Tags other) {
        return with(words(), other, partners, articles);
    }

    /** The same with what it tells beside, and with partners. */
    public Account with(Particulars told, List<String> alongside) {
        var words = new AccountWords(title, summary, tried, words().learned(), note, told);
        return with(words, tags, alongside, articles);
    }

    /** The same with other articles of its instruments. */
    public Account with(Articles meant) {
        return with(words(), tags, partners, meant);
    }

    private Account with(AccountWords words, Tags about, List<String> alongside, Articles meant) {
        var basis = lesson == null ? Basis.STATED : lesson.basis();
        return new Account(
                kind,
                words.title(),
                words.summary(),
                words.tried(),
                words.learned() == null ? null : new Lesson(words.learned(), basis),
                confidence,
                period,
                countries,
                themes,
                parties,
                donors,
                instruments,
                lead,
                source,
                words.note(),
                identifier,
                about,
                alongside,
                words.particulars(),
                meant);
    }

    /**
     * Refuses an account without a title or without what was tried. One that was kept before there were tags, partners, particulars or articles has
     * none; articles of other instruments than its own are none of it.
     */
    public Account {
        if (title.isBlank() || tried.isBlank()) throw new IllegalArgumentException("an account tells what was tried");
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        parties = List.copyOf(parties);
        donors = List.copyOf(donors);
        instruments = List.copyOf(instruments);
        tags = Objects.requireNonNullElse(tags, Tags.NONE);
        partners = List.copyOf(Objects.requireNonNullElse(partners, List.of()));
        particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
        articles = Objects.requireNonNullElse(articles, Articles.NONE).among(instruments);
    }
}
