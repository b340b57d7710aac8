package org.trialogue.drafting.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.Touched;

/** Who had a hand in what became of a text between two versions. */
@Service
@Transactional(readOnly = true)
public class Contributions {

    /** Further apart, a block's contributors are not worked out: each change between is made again to find what it touched. */
    public static final int FURTHEST_APART = 5_000;

    private final TextRows texts;
    private final CommitRows commits;
    private final History history;
    private final Membership membership;

    Contributions(TextRows texts, CommitRows commits, History history, Membership membership) {
        this.texts = texts;
        this.commits = commits;
        this.history = history;
        this.membership = membership;
    }

    /** Someone who changed a block, and in which capacity. */
    public record Contributor(Acting by, String name) {}

    /**
     * For the key of each block that was changed between two versions those who changed it, in the order in which they first did;
     * empty when the text is not in view, there is no such version, or they lie too far apart.
     */
    public Optional<Map<String, List<Contributor>>> between(TextId text, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return texts.find(text)
                .filter(head -> from >= 0 && to <= head.head() && to - from <= FURTHEST_APART)
                .map(head -> named(touched(text, from, to)));
    }

    private Map<String, Set<Acting>> touched(TextId text, int from, int to) {
        var found = new LinkedHashMap<String, Set<Acting>>();
        var doc = history.at(text, from).doc();
        for (var commit : commits.between(text, from, to)) doc = follow(commit, doc, found);
        return found;
    }

    private static Node follow(Commit commit, Node before, Map<String, Set<Acting>> found) {
        var doc = before;
        for (var step : commit.steps()) {
            if (!(step.apply(doc) instanceof Applied(var after)))
                throw new IllegalStateException("Version " + commit.version() + " does not apply to the one before");
            for (var block : Touched.of(step, doc, after).all())
                found.computeIfAbsent(block, unknown -> new LinkedHashSet<>()).add(commit.by());
            doc = after;
        }
        return doc;
    }

    private Map<String, List<Contributor>> named(Map<String, Set<Acting>> touched) {
        var names = new Names(membership);
        var named = new LinkedHashMap<String, List<Contributor>>();
        touched.forEach((block, members) -> {
            var all = new ArrayList<Contributor>();
            for (var by : members) all.add(new Contributor(by, names.of(by.member())));
            named.put(block, List.copyOf(all));
        });
        return named;
    }
}
