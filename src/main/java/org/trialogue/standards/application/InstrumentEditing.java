package org.trialogue.standards.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.InstrumentChanged;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Revised;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.InstrumentRows;
import org.trialogue.standards.domain.Revisions;
import org.trialogue.standards.domain.Revisions.Kept;

/** The secretariat adds and changes instruments. Nothing is deleted: what is wrong is withdrawn, and each version is kept. */
@Service
@Transactional
public class InstrumentEditing {

    /** The pages and addresses that stand where instruments do. */
    private static final List<String> PAGES = List.of("new", "find");

    private final InstrumentRows rows;
    private final Standards standards;
    private final Revisions revisions;
    private final Editors editors;
    private final Membership membership;
    private final Concepts concepts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstrumentEditing(
            InstrumentRows rows,
            Standards standards,
            Revisions revisions,
            Editors editors,
            Membership membership,
            Concepts concepts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.standards = standards;
        this.revisions = revisions;
        this.editors = editors;
        this.membership = membership;
        this.concepts = concepts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An instrument in an editor's hands; the version says what they saw. */
    public record Seen(InstrumentDraft draft, long version) {}

    /** Whether the member may edit the library. */
    @Transactional(readOnly = true)
    public boolean may(MemberId by) {
        return editors.may(by);
    }

    /**
     * An instrument as its editors see it.
     *
     * @throws Refusal when the member is none of them
     */
    @Transactional(readOnly = true)
    public Optional<Seen> open(String code, MemberId by) {
        editors.required(by);
        return rows.find(code).map(found -> new Seen(found.draft(), found.version()));
    }

    /**
     * Adds an instrument.
     *
     * @throws Refusal when the member may not, its code is taken or kept for something else, or a theme is unknown
     */
    public void add(InstrumentDraft draft, MemberId by) {
        var acting = editors.required(by);
        known(draft);
        if (isKept(draft.code())) throw new Refusal("standards.refused.code-kept", draft.code());
        var id = UUID.randomUUID();
        if (rows.find(draft.code()).isPresent() || !rows.add(id, draft))
            throw new Refusal("standards.refused.code-taken", draft.code());
        revisions.keep(id, draft, draft, by, clock.instant());
        audit.record(acting, null, "standards.instrument-added", id);
        events.publishEvent(new InstrumentChanged(draft.code()));
    }

    /**
     * Puts an instrument differently. What was shown of it and is not in the draft any more stays, withdrawn.
     *
     * @param seen the version that the editor began with
     * @throws Refusal when the member may not, a theme is unknown, or somebody changed it meanwhile
     */
    public void change(InstrumentDraft draft, long seen, MemberId by) {
        var acting = editors.required(by);
        known(draft);
        var found = rows.inHand(draft.code()).orElseThrow(() -> new Refusal("standards.refused.gone", draft.code()));
        if (found.version() != seen) throw new Refusal("standards.refused.changed-meanwhile");
        var before = found.draft();
        var after = withWhatWas(before, draft);
        var fields = before.differences(after);
        if (fields.isEmpty()) return;
        rows.change(after);
        revisions.keep(found.id(), before, after, by, clock.instant());
        audit.record(acting, null, "standards.instrument-changed", found.id(), particulars(fields, before, after));
        events.publishEvent(new InstrumentChanged(after.code()));
    }

    /** What became of an instrument, the newest change first. */
    @Transactional(readOnly = true)
    public List<Revised> history(String code) {
        var kept = rows.find(code)
                .map(found -> revisions.of(found.id(), InstrumentDraft.class))
                .orElse(List.of());
        var told = new ArrayList<Revised>();
        for (int at = 1; at < kept.size(); at++) told.add(revised(kept.get(at - 1), kept.get(at)));
        Collections.reverse(told);
        return told;
    }

    /** An instrument as it stood at a version; 0 is how it came. */
    @Transactional(readOnly = true)
    public Optional<Instrument> at(String code, int number) {
        return rows.find(code).stream()
                .flatMap(found -> revisions.of(found.id(), InstrumentDraft.class).stream())
                .filter(kept -> kept.number() == number)
                .map(kept -> kept.body().shown(number))
                .findFirst();
    }

    private Revised revised(Kept<InstrumentDraft> before, Kept<InstrumentDraft> after) {
        var by = after.by().flatMap(membership::person).orElseThrow();
        return new Revised(after.number(), after.at(), by, before.body().differences(after.body()));
    }

    private void known(InstrumentDraft draft) {
        for (var theme : draft.themes())
            if (concepts.concept("themes", theme).isEmpty()) throw new Refusal("standards.refused.theme", theme);
    }

    /** Pages, and sets of principles and indicators, have the addresses that an instrument of such a code would have. */
    private boolean isKept(String code) {
        return Stream.of(
                        PAGES.stream(),
                        standards.principleSets().stream().map(PrincipleSet::id),
                        standards.indicatorSets().stream().map(IndicatorSet::id))
                .flatMap(kept -> kept)
                .anyMatch(code::equalsIgnoreCase);
    }

    /** An article that the draft leaves out is withdrawn, not lost. */
    private static InstrumentDraft withWhatWas(InstrumentDraft before, InstrumentDraft draft) {
        var articles = new ArrayList<>(draft.articles());
        for (var article : before.articles())
            if (articles.stream().noneMatch(kept -> kept.ref().equalsIgnoreCase(article.ref())))
                articles.add(new InstrumentDraft.ArticleDraft(article.ref(), article.gist(), true, article.gists()));
        return new InstrumentDraft(
                before.code(),
                draft.titles(),
                draft.type(),
                draft.body(),
                draft.adopted(),
                draft.adoptedOn(),
                draft.inForceOn(),
                draft.themes(),
                articles,
                draft.note(),
                draft.source(),
                draft.withdrawn());
    }

    private static Particulars particulars(List<String> fields, InstrumentDraft before, InstrumentDraft after) {
        var told = Particulars.NONE;
        for (var field : fields) if (!field.equals("withdrawn")) told = told.worded("library-" + field, before, after);
        return told.and("library-withdrawn", before.withdrawn(), after.withdrawn());
    }
}
