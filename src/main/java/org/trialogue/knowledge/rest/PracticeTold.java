package org.trialogue.knowledge.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Figure;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Wording;

/**
 * A practice as scripts read it.
 *
 * @param id its key, which its address ends with
 * @param externalId what it is known by where it was imported from
 * @param provenance {@code imported} when it stands as it was brought in from elsewhere, {@code council} otherwise
 * @param link its address within the portal
 * @param confidence how sure we are of it: high, medium or low
 * @param summary a few sentences: its own, or where it has none ours in its language
 * @param summaryBy whose summary that is: {@code source} or {@code portal}
 * @param summaries what we say of it in short, by language
 * @param note what is doubtful about it, or null
 * @param tags what it is about, by facet: keys of the vocabulary
 * @param tagsBy who says so: {@code source}, whoever tells it, or {@code portal}, which read it there
 * @param context where it began, and what the problem was; empty where nothing is said, as are the others
 * @param results what came of it
 * @param figures the same in figures
 * @param conditions what it takes to do the same elsewhere
 * @param partners who took part beside the groups, by name
 * @param cost what it cost, as the source says it
 * @param articles which articles of its instruments are meant, by the code of the instrument
 * @param identifier the DOI or Handle under which it is published elsewhere, such as {@code doi:10.1234/abc}
 */
record PracticeTold(
        String id,
        @Nullable String externalId,
        String provenance,
        int version,
        String language,
        String link,
        String kind,
        String title,
        String summary,
        String summaryBy,
        Map<String, Wording> summaries,
        String text,
        Account.@Nullable Lesson lesson,
        Account.Confidence confidence,
        Account.Period period,
        List<String> countries,
        List<String> themes,
        List<String> parties,
        List<String> donors,
        List<String> instruments,
        String lead,
        String source,
        @Nullable String note,
        Map<String, List<String>> tags,
        String tagsBy,
        String context,
        String results,
        List<Figure> figures,
        String conditions,
        List<String> partners,
        String cost,
        Map<String, List<String>> articles,
        @Nullable String identifier) {

    private static final String SOURCE = "source";
    private static final String PORTAL = "portal";

    /** As it stands, with what we read out of it where it says nothing itself. */
    static PracticeTold of(Practice told, Reading reading) {
        var practice = told.tagged(reading);
        var account = practice.account();
        var ours = account.summary().isBlank() ? reading.wording(practice.language()) : Optional.<Wording>empty();
        var beside = account.particulars();
        return new PracticeTold(
                practice.key(),
                practice.externalId(),
                practice.imported() ? "imported" : "council",
                practice.version(),
                practice.language().getLanguage(),
                practice.link(),
                account.kind(),
                account.title(),
                ours.map(Wording::summary).orElse(account.summary()),
                ours.isPresent() ? PORTAL : SOURCE,
                reading.wordings(),
                account.tried(),
                account.lesson(),
                account.confidence(),
                account.period(),
                account.countries(),
                account.themes(),
                account.parties(),
                account.donors(),
                account.instruments(),
                account.lead(),
                account.source(),
                account.note(),
                account.tags().keys(),
                told.account().tags().isNone() && !account.tags().isNone() ? PORTAL : SOURCE,
                beside.context(),
                beside.results(),
                beside.figures(),
                beside.conditions(),
                account.partners(),
                beside.cost(),
                account.articles().byCode(),
                account.identifier() == null ? null : account.identifier().named());
    }
}
