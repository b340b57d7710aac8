package org.trialogue.standards.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.References;
import org.trialogue.standards.Standards;
import org.trialogue.standards.domain.CrosswalkRows;
import org.trialogue.standards.domain.Revisions;

/** The crosswalk: everyone reads it, the secretariat proposes, confirms and withdraws links; each decision is on record. */
@Service
@Transactional
public class CrosswalkDeciding {

    /** The longest reference of a link. */
    public static final int LONGEST_REF = 60;

    private final CrosswalkRows rows;
    private final Revisions revisions;
    private final Standards standards;
    private final Editors editors;
    private final Audit audit;
    private final Clock clock;

    CrosswalkDeciding(
            CrosswalkRows rows, Revisions revisions, Standards standards, Editors editors, Audit audit, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.standards = standards;
        this.editors = editors;
        this.audit = audit;
        this.clock = clock;
    }

    /** All subjects with all their links. */
    @Transactional(readOnly = true)
    public List<CrosswalkSubject> subjects() {
        return rows.all();
    }

    /** One subject. */
    @Transactional(readOnly = true)
    public Optional<CrosswalkSubject> subject(String key) {
        return rows.all().stream().filter(subject -> subject.key().equals(key)).findFirst();
    }

    /** The standing links that lead to an instrument or a set of principles, with their subjects, in the order of the crosswalk. */
    @Transactional(readOnly = true)
    public List<Leading> to(String target) {
        return rows.all().stream()
                .flatMap(subject -> subject.standing().stream()
                        .filter(link -> link.to().equalsIgnoreCase(target))
                        .map(link -> new Leading(subject, link)))
                .toList();
    }

    /** A subject, and its link to what was asked for. */
    public record Leading(CrosswalkSubject subject, CrosswalkLink link) {}

    /** Whether the member may decide. */
    @Transactional(readOnly = true)
    public boolean may(MemberId by) {
        return editors.may(by);
    }

    /**
     * Brings a link from the state in which the member saw it to another.
     *
     * @throws Refusal when the member may not, or somebody else decided meanwhile
     */
    public void decide(UUID link, State seen, State now, MemberId by) {
        var acting = editors.required(by);
        var before = rows.inHand(link).orElseThrow(() -> new Refusal("standards.refused.link-gone"));
        if (before.state() != seen) throw new Refusal("standards.refused.decided-meanwhile");
        if (seen == now) return;
        rows.decide(link, now, by, clock.instant());
        revisions.keep(link, seen, now, by, clock.instant());
        audit.record(
                acting,
                null,
                "standards.link-decided",
                link,
                Particulars.NONE.and("library-link", seen.name(), now.name()));
    }

    /**
     * Proposes a new link.
     *
     * @return its key
     * @throws Refusal when the member may not, there is no such subject or place, or the link is there already
     */
    public UUID propose(String subject, String to, String typed, MemberId by) {
        var acting = editors.required(by);
        var ref = typed.strip();
        if (ref.length() > LONGEST_REF) throw new Refusal("standards.refused.ref-long", LONGEST_REF);
        if (subject(subject).isEmpty()) throw new Refusal("standards.refused.subject");
        var place = place(to, ref);
        var link = rows.propose(subject, place, ref, by, clock.instant())
                .orElseThrow(() -> new Refusal("standards.refused.link-there"));
        audit.record(acting, null, "standards.link-proposed", link);
        return link;
    }

    /** The code or key as the library writes it; a set of principles is meant by its numbers, never as a whole. */
    private String place(String to, String ref) {
        var instrument = standards.instrument(to).filter(found -> !found.withdrawn());
        if (instrument.isPresent()) return instrument.get().code();
        var set = standards.principles(to).orElseThrow(() -> new Refusal("standards.refused.place", to));
        var named = References.of(ref);
        var numbers = set.principles().stream()
                .map(principle -> References.of(principle.number()))
                .toList();
        var known = named.articles().stream()
                .allMatch(one -> numbers.stream().anyMatch(number -> number.touches(References.of(one))));
        if (named.whole() || !known) throw new Refusal("standards.refused.number", ref, set.title());
        return set.id();
    }
}
