package org.trialogue.drafting.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.TextRows.Origin;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.Blame;
import org.trialogue.prosemirror.Blocks;

/** Who wrote what: worked out from the commits, of which each has its author, so that it cannot be forged or lost. */
@Service
@Transactional(readOnly = true)
public class Authorship {

    private static final int IMPORT = -1;

    private final TextRows texts;
    private final CommitRows commits;
    private final History history;
    private final Membership membership;

    Authorship(TextRows texts, CommitRows commits, History history, Membership membership) {
        this.texts = texts;
        this.commits = commits;
        this.history = history;
        this.membership = membership;
    }

    /** The words of a block as it stands now, in order, each run with its author; empty when it is not there or not in view. */
    public List<Authored> ofBlock(TextId text, String blockId) {
        return replayed(text)
                .flatMap(replayed -> Blocks.find(replayed.newest().doc(), blockId)
                        .map(block -> replayed.within(block.pos(), block.end())))
                .orElse(List.of());
    }

    /** The words between two positions of the text as it stands now, in order, each run with its author. */
    public List<Authored> ofRange(TextId text, int from, int to) {
        return replayed(text)
                .map(replayed -> {
                    var end = Math.min(to, replayed.newest().doc().content().size());
                    return from < end ? replayed.within(Math.max(0, from), end) : List.<Authored>of();
                })
                .orElse(List.of());
    }

    private Optional<Replayed> replayed(TextId text) {
        return texts.find(text).map(head -> {
            var version = history.at(text, 0);
            var done = commits.between(text, 0, head.head());
            var blame = Blame.of(version.doc(), IMPORT);
            for (var commit : done) {
                for (var step : commit.steps()) blame = blame.map(step.getMap(), commit.version() - 1);
                version = version.after(commit);
            }
            return new Replayed(version, blame, done, texts.origin(text));
        });
    }

    /** A text with the author of each range: the import, or the place of a commit in the list. */
    private final class Replayed {

        private final Version newest;
        private final Blame blame;
        private final List<Commit> commits;
        private final Origin origin;
        private final Map<MemberId, String> names = new HashMap<>();

        Replayed(Version newest, Blame blame, List<Commit> commits, Origin origin) {
            this.newest = newest;
            this.blame = blame;
            this.commits = commits;
            this.origin = origin;
        }

        Version newest() {
            return newest;
        }

        List<Authored> within(int from, int to) {
            var found = new ArrayList<Authored>();
            for (var range : blame.within(from, to)) {
                var words = newest.doc().textBetween(range.from(), range.to(), " ", " ");
                if (!words.isEmpty()) add(found, words, range.author() == IMPORT ? null : commits.get(range.author()));
            }
            return List.copyOf(found);
        }

        /** Letters typed one after the other by the same member are one run, dated by the last of them. */
        private void add(List<Authored> found, String words, @Nullable Commit commit) {
            var by = commit == null ? origin.by() : commit.by();
            var at = commit == null ? origin.at() : commit.at();
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.by().equals(by) && last.imported() == (commit == null)) {
                found.removeLast();
                var latest = last.at().isAfter(at) ? last.at() : at;
                found.add(new Authored(last.words() + words, by, last.name(), latest, last.imported()));
            } else if (!words.isBlank()) {
                found.add(new Authored(words, by, name(by.member()), at, commit == null));
            }
        }

        private String name(MemberId member) {
            return names.computeIfAbsent(
                    member,
                    unknown -> membership.person(unknown).map(Person::name).orElse(""));
        }
    }
}
