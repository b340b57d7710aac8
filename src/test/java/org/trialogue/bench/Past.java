package org.trialogue.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepReader;
import tools.jackson.databind.json.JsonMapper;

/** Gives a text a past: commits and snapshots as its open text would have written them, without the wait. */
final class Past {

    private static final int AT_ONCE = 500;
    private static final int BETWEEN_SNAPSHOTS = 200;

    private final Stand stand;
    private final TextId text;
    private final Acting author;
    private final Random random = new Random(7);

    Past(Stand stand, TextId text) {
        this.stand = stand;
        this.text = text;
        this.author = new Acting(stand.members(1).getFirst(), Affiliation.GOVERNMENT, Capacity.TITULAR);
    }

    /** Writes so many commits of one letter each; of the snapshots the last two stand, as the older ones are not read. */
    void write(int commits) {
        var version = in(() -> stand.the(History.class).at(text, 0));
        while (version.number() < commits) {
            var from = version;
            version = in(() -> writeSome(from, Math.min(AT_ONCE, commits - from.number()), commits));
        }
    }

    private Version writeSome(Version from, int count, int last) {
        var rows = stand.the(CommitRows.class);
        var head = stand.the(TextRows.class).find(text).orElseThrow();
        var commits = new ArrayList<Commit>();
        var version = from;
        for (int i = 0; i < count; i++) {
            var commit = commit(version);
            commits.add(commit);
            version = version.after(commit);
            if (version.number() % BETWEEN_SNAPSHOTS == 0 && version.number() > last - 2 * BETWEEN_SNAPSHOTS)
                stand.the(SnapshotRows.class)
                        .keep(
                                text,
                                stand.room(),
                                version,
                                stand.the(Clock.class).instant());
        }
        rows.append(head, commits);
        return version;
    }

    private Commit commit(Version version) {
        return new Commit(
                version.number() + 1,
                UUID.randomUUID(),
                author,
                List.of(List.of(typing(version))),
                stand.the(Clock.class).instant());
    }

    private Step typing(Version version) {
        var doc = version.doc();
        var place = doc.resolve(random.nextInt(doc.content().size()));
        while (!place.parent().type().name().equals("paragraph"))
            place = doc.resolve(random.nextInt(doc.content().size()));
        var json =
                "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}"
                        .formatted(place.pos(), place.pos());
        return StepReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.COMMIT);
    }

    private Version in(java.util.function.Supplier<Version> deed) {
        return Viewing.as(
                author.member(), () -> stand.the(TransactionTemplate.class).execute(status -> deed.get()));
    }
}
