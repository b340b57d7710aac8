package org.trialogue.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.platform.security.Viewing;

/** What the database has kept of a text. */
final class Kept {

    private final List<Commit> commits;
    private final Map<UUID, Integer> versions;
    private final String text;

    Kept(Stand stand, TextId id) {
        var transaction = stand.the(TransactionTemplate.class);
        commits = Viewing.inRoom(
                stand.room().value(),
                () -> transaction.execute(status -> stand.the(CommitRows.class).between(id, 0, Integer.MAX_VALUE)));
        versions = commits.stream().collect(Collectors.toMap(Commit::commitId, Commit::version));
        text = Viewing.inRoom(
                stand.room().value(),
                () -> transaction.execute(status -> stand.the(History.class)
                        .at(id, commits.size())
                        .doc()
                        .toJson()
                        .toString()));
    }

    /** The version that a commit made; null when it was not kept. */
    @Nullable
    Integer versionOf(String commitId) {
        return versions.get(UUID.fromString(commitId));
    }

    /** Whether the versions follow one on the other. */
    boolean isWhole() {
        for (int i = 0; i < commits.size(); i++) if (commits.get(i).version() != i + 1) return false;
        return true;
    }

    /** How often each of these words stands in the newest version. */
    Map<String, Integer> times(List<String> words) {
        var times = new HashMap<String, Integer>();
        for (var word : words) times.put(word, text.split(java.util.regex.Pattern.quote(word), -1).length - 1);
        return times;
    }
}
