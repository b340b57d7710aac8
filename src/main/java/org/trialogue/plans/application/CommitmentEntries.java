package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.plans.Answered;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentRecorded;
import org.trialogue.plans.Reported;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Affiliation;
import org.trialogue.search.Audience;
import org.trialogue.search.Entries;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;
import org.trialogue.standards.CitedFacets;

/** Lets commitments be found by those who may enter their room: the sentence, and what was reported of it. */
@Component
class CommitmentEntries implements EntrySource {

    private static final String KIND = "commitment";
    private static final int PAGE = 200;
    private static final int TITLE = 120;

    private final Commitments commitments;
    private final Reports reports;
    private final Membership membership;
    private final CitedFacets cited;
    private final Entries entries;
    private final RoomWork work;

    CommitmentEntries(
            Commitments commitments,
            Reports reports,
            Membership membership,
            CitedFacets cited,
            Entries entries,
            RoomWork work) {
        this.commitments = commitments;
        this.reports = reports;
        this.membership = membership;
        this.cited = cited;
        this.entries = entries;
        this.work = work;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentRecorded event) {
        put(event.room(), event.commitment());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentChanged event) {
        put(event.room(), event.commitment());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Reported event) {
        put(event.room(), event.commitment());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(Answered event) {
        put(event.room(), event.commitment());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        for (var room : work.rooms()) {
            var after = new UUID(0, 0);
            for (var page = page(room, after); !page.isEmpty(); page = page(room, after)) {
                page.forEach(receiver);
                after = UUID.fromString(page.getLast().id());
            }
        }
    }

    private List<SearchEntry> page(UUID room, UUID after) {
        return work.in(
                room,
                () -> commitments.next(room, after, Limit.of(PAGE)).stream()
                        .map(this::entry)
                        .toList());
    }

    private void put(UUID room, UUID commitment) {
        var found = work.in(
                room, () -> commitments.findById(commitment).map(each -> each.takenOut() ? gone(each) : there(each)));
        found.ifPresent(Runnable::run);
    }

    private Runnable there(CommitmentRecord commitment) {
        var entry = entry(commitment);
        return () -> entries.put(entry);
    }

    private Runnable gone(CommitmentRecord commitment) {
        return () -> entries.remove(KIND, commitment.id().toString(), commitment.version());
    }

    private SearchEntry entry(CommitmentRecord commitment) {
        var draft = commitment.draft();
        var link = commitment.id().link();
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("", link, draft.sentence()));
        if (!draft.articles().isNone())
            passages.add(new Passage("", link, draft.articles().words(commitment.language())).of(Passage.CITED));
        reports.findByCommitmentOrderByNumberDesc(commitment.id().value())
                .forEach(report -> passages.add(passage(link, report)));
        return new SearchEntry(
                KIND,
                commitment.id().toString(),
                commitment.version(),
                Shortened.to(TITLE, draft.sentence()),
                link,
                commitment.language(),
                new Audience.Sharing(commitment.room()),
                passages,
                facets(draft));
    }

    /** Beside the instruments that it names, what follows from them, and where and by whom it is promised. */
    private Map<String, List<String>> facets(CommitmentDraft draft) {
        var meant = draft.standards().stream()
                .collect(Collectors.toMap(
                        Function.identity(), code -> draft.articles().of(code)));
        var lead = membership.organization(draft.lead());
        var parties = Stream.concat(
                        lead.stream(), draft.coLeads().stream().flatMap(id -> membership.organization(id).stream()))
                .map(party -> party(party.affiliation()))
                .distinct()
                .toList();
        var facets = new HashMap<>(cited.of(meant));
        facets.put("instrument", List.copyOf(draft.standards()));
        facets.put("article", draft.articles().facets());
        facets.put("party", parties);
        facets.put("country", lead.map(Organization::country).stream().toList());
        return facets;
    }

    /** As the vocabulary of parties has it, which speaks of one. */
    private static String party(Affiliation side) {
        return side == Affiliation.PARTNERS ? "partner" : side.key();
    }

    private static Passage passage(String link, ReportRecord report) {
        return new Passage(String.valueOf(report.number()), link + "#report-" + report.number(), report.narrative());
    }
}
