package org.trialogue.standards.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.search.FacetsMoved;
import org.trialogue.standards.ConceptPlace;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Revised;
import org.trialogue.standards.domain.ConceptRows;
import org.trialogue.standards.domain.ConceptRows.Placed;
import org.trialogue.standards.domain.Revisions;
import org.trialogue.standards.domain.Revisions.Kept;

/**
 * The secretariat adds concepts to the vocabularies that things are tagged with, moves them, and retires them. Those by which the portal reckons, such as
 * how strong evidence is, have words to be changed and nothing else.
 */
@Service
@Transactional
public class ConceptPlacing {

    /** The vocabularies that take concepts in, and the facet of each. */
    static final Map<String, String> FACETS = Map.of(
            "themes", "theme",
            "rights", "right",
            "root-causes", "cause",
            "target-groups", "target",
            "sectors", "sector");

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;

    private final ConceptRows rows;
    private final StoredConcepts memory;
    private final Revisions revisions;
    private final Editors editors;
    private final Membership membership;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConceptPlacing(
            ConceptRows rows,
            StoredConcepts memory,
            Revisions revisions,
            Editors editors,
            Membership membership,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.memory = memory;
        this.revisions = revisions;
        this.editors = editors;
        this.membership = membership;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A place in an editor's hands; the version says what they saw. */
    public record Seen(ConceptPlace place, int version) {}

    /** Whether the member may add concepts to a vocabulary, and move those that it has. */
    @Transactional(readOnly = true)
    public boolean may(String scheme, MemberId by) {
        return FACETS.containsKey(scheme) && editors.may(by);
    }

    /**
     * Where a concept stands, as its editors see it.
     *
     * @throws Refusal when the member is none of them, the vocabulary takes none in, or there is no such concept
     */
    public Seen open(String scheme, String key, MemberId by) {
        editors.required(by);
        var found = inHand(scheme).get(key);
        if (found == null) throw new Refusal("standards.refused.concept");
        return new Seen(found.place(), revisions.number(found.placeId()));
    }

    /**
     * Adds a concept, after all others of its vocabulary.
     *
     * @param key by which it is known from now on, in addresses and files too
     * @throws Refusal when the member may not, the key is none or taken, or its place does not fit
     */
    public void add(String scheme, String key, ConceptWords words, ConceptPlace place, MemberId by) {
        var acting = editors.required(by);
        var all = inHand(scheme);
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches())
            throw new Refusal("standards.refused.concept-key", LONGEST_KEY);
        if (all.containsKey(key)) throw new Refusal("standards.refused.concept-taken", key);
        fits(key, ConceptPlace.under(List.of()), place, all);
        var added = rows.add(scheme, key, words, place);
        revisions.keep(added.id(), words, words, by, clock.instant());
        revisions.keep(added.placeId(), place, place, by, clock.instant());
        memory.forgetAfterwards();
        audit.record(
                acting, null, "standards.concept-added", added.id(), Particulars.NONE.and("library-key", null, key));
    }

    /**
     * Puts a concept elsewhere, retires it, or takes that back, which it cannot while what it is a part of is retired. What is tagged with one that has a successor is found there from now on.
     *
     * @param seen the version that the editor began with
     * @throws Refusal when the member may not, somebody changed it meanwhile, or the place does not fit
     */
    public void place(String scheme, String key, ConceptPlace place, int seen, MemberId by) {
        var acting = editors.required(by);
        var all = inHand(scheme);
        var found = all.get(key);
        if (found == null) throw new Refusal("standards.refused.concept");
        if (revisions.number(found.placeId()) != seen) throw new Refusal("standards.refused.changed-meanwhile");
        var before = found.place();
        if (before.equals(place)) return;
        fits(key, before, place, all);
        rows.place(scheme, key, place);
        revisions.keep(found.placeId(), before, place, by, clock.instant());
        memory.forgetAfterwards();
        audit.record(acting, null, deed(before, place), found.id(), particulars(before, place));
        if (before.retired() != place.retired() || !Objects.equals(before.successor(), place.successor()))
            events.publishEvent(new FacetsMoved(FACETS.getOrDefault(scheme, scheme), key));
    }

    /** What became of the place of a concept, the newest change first. */
    @Transactional(readOnly = true)
    public List<Revised> history(String scheme, String key) {
        var kept = rows.placeId(scheme, key)
                .map(id -> revisions.of(id, ConceptPlace.class))
                .orElse(List.of());
        var told = new ArrayList<Revised>();
        for (int at = 1; at < kept.size(); at++) told.add(revised(kept.get(at - 1), kept.get(at)));
        Collections.reverse(told);
        return told;
    }

    private Map<String, Placed> inHand(String scheme) {
        if (!FACETS.containsKey(scheme)) throw new Refusal("standards.refused.vocabulary-closed");
        return rows.placesInHand(scheme);
    }

    private static void fits(String key, ConceptPlace before, ConceptPlace place, Map<String, Placed> all) {
        var returns = before.retired() && !place.retired();
        for (var kin : place.broader()) if (returns || !before.broader().contains(kin)) isThere(kin, key, all);
        for (var kin : place.related()) if (!before.related().contains(kin)) isThere(kin, key, all);
        if (isAbove(key, place.broader(), all)) throw new Refusal("standards.refused.concept-circle");
        if (place.retired() && !before.retired() && hasNarrower(key, all))
            throw new Refusal("standards.refused.concept-narrower");
        var successor = place.successor();
        if (successor != null && !successor.equals(before.successor())) isThere(successor, key, all);
    }

    private static void isThere(String kin, String key, Map<String, Placed> all) {
        var found = all.get(kin);
        if (found == null || found.place().retired() || kin.equals(key))
            throw new Refusal("standards.refused.concept-kin", kin);
    }

    /** Whether a concept would be a part of itself. */
    private static boolean isAbove(String key, List<String> broader, Map<String, Placed> all) {
        var passed = new HashSet<String>();
        var next = new ArrayList<>(broader);
        while (!next.isEmpty()) {
            var at = next.removeLast();
            if (at.equals(key)) return true;
            var found = all.get(at);
            if (found != null && passed.add(at)) next.addAll(found.place().broader());
        }
        return false;
    }

    private static boolean hasNarrower(String key, Map<String, Placed> all) {
        return all.values().stream()
                .map(Placed::place)
                .anyMatch(other -> !other.retired() && other.broader().contains(key));
    }

    private static String deed(ConceptPlace before, ConceptPlace after) {
        if (before.retired() == after.retired()) return "standards.concept-moved";
        return after.retired() ? "standards.concept-retired" : "standards.concept-returned";
    }

    private static Particulars particulars(ConceptPlace before, ConceptPlace after) {
        return Particulars.NONE
                .and("library-broader", before.broader(), after.broader())
                .and("library-related", before.related(), after.related())
                .and("library-successor", before.successor(), after.successor());
    }

    private Revised revised(Kept<ConceptPlace> before, Kept<ConceptPlace> after) {
        var by = after.by().flatMap(membership::person).orElseThrow();
        var fields = new ArrayList<String>();
        var was = before.body();
        var now = after.body();
        if (!was.broader().equals(now.broader())) fields.add("broader");
        if (!was.related().equals(now.related())) fields.add("related");
        if (was.retired() != now.retired()) fields.add(now.retired() ? "retired" : "returned");
        else if (!Objects.equals(was.successor(), now.successor())) fields.add("successor");
        return new Revised(after.number(), after.at(), by, fields);
    }
}
