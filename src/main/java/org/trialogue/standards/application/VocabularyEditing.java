package org.trialogue.standards.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Revised;
import org.trialogue.standards.domain.ConceptRows;
import org.trialogue.standards.domain.Revisions;
import org.trialogue.standards.domain.Revisions.Kept;

/** The secretariat changes what the concepts of the vocabularies are called. The next search, on whatever node, knows it. */
@Service
@Transactional
public class VocabularyEditing {

    private final ConceptRows rows;
    private final StoredConcepts memory;
    private final Revisions revisions;
    private final Editors editors;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    VocabularyEditing(
            ConceptRows rows,
            StoredConcepts memory,
            Revisions revisions,
            Editors editors,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.memory = memory;
        this.revisions = revisions;
        this.editors = editors;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the member may change words. */
    @Transactional(readOnly = true)
    public boolean may(MemberId by) {
        return editors.may(by);
    }

    /** The words of a concept in an editor's hands; the version says what they saw, and is 0 for words that were never changed here. */
    public record Seen(ConceptWords words, int version) {}

    /**
     * The words of a concept as its editors see them: the version is that of these very words, and no older or newer one.
     *
     * @throws Refusal when the member is none of them, or there is no such concept
     */
    public Seen open(String scheme, String key, MemberId by) {
        editors.required(by);
        var id = rows.inHand(scheme, key).orElseThrow(() -> new Refusal("standards.refused.concept"));
        return new Seen(memory.stored(scheme, key).orElseThrow(), revisions.number(id));
    }

    /**
     * Gives a concept other words.
     *
     * @param seen the version that the editor began with
     * @throws Refusal when the member may not, or somebody changed them meanwhile
     */
    public void change(String scheme, String key, ConceptWords words, int seen, MemberId by) {
        var acting = editors.required(by);
        var id = rows.inHand(scheme, key).orElseThrow(() -> new Refusal("standards.refused.concept"));
        if (revisions.number(id) != seen) throw new Refusal("standards.refused.changed-meanwhile");
        var before = memory.stored(scheme, key).orElseThrow();
        if (before.equals(words)) return;
        rows.change(scheme, key, words);
        revisions.keep(id, before, words, by, clock.instant());
        memory.forgetAfterwards();
        audit.record(acting, null, "standards.concept-changed", id, particulars(before, words));
    }

    /** What became of a concept's words, the newest change first. */
    @Transactional(readOnly = true)
    public List<Revised> history(String scheme, String key) {
        var kept = rows.id(scheme, key)
                .map(id -> revisions.of(id, ConceptWords.class))
                .orElse(List.of());
        var told = new ArrayList<Revised>();
        for (int at = 1; at < kept.size(); at++) told.add(revised(kept.get(at - 1), kept.get(at)));
        Collections.reverse(told);
        return told;
    }

    private Revised revised(Kept<ConceptWords> before, Kept<ConceptWords> after) {
        var by = after.by().flatMap(membership::person).orElseThrow();
        return new Revised(after.number(), after.at(), by, fields(before.body(), after.body()));
    }

    private static List<String> fields(ConceptWords before, ConceptWords after) {
        var fields = new ArrayList<String>();
        if (!before.labels().equals(after.labels())) fields.add("labels");
        if (!before.synonyms().equals(after.synonyms())) fields.add("synonyms");
        return fields;
    }

    private static Particulars particulars(ConceptWords before, ConceptWords after) {
        var told = Particulars.NONE;
        for (var language : ConceptWords.LANGUAGES) {
            told = told.and(
                    "library-label-" + language,
                    before.labels().get(language),
                    after.labels().get(language));
            told = told.and(
                    "library-synonyms-" + language,
                    before.synonyms().get(language),
                    after.synonyms().get(language));
        }
        return told;
    }
}
