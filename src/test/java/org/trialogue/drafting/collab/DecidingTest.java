package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.InOwnName;
import org.trialogue.drafting.domain.Version;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

class DecidingTest {

    private static final Acting WORKER =
            new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.TITULAR);
    private static final Node EMPTY = DocumentReader.read(
            Schema.document(),
            JsonMapper.shared()
                    .readTree(
                            "{\"type\":\"doc\",\"content\":[{\"type\":\"title\"},{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p\"}}]}"),
            Limits.DOCUMENT);

    private int read;

    @Test
    void a_change_on_a_version_long_past_is_not_looked_at() {
        assertThat(placed(2_999)).isInstanceOf(Verdict.Behind.class);
        assertThat(read).isZero();
    }

    @Test
    void a_change_on_a_version_of_a_while_ago_is_placed() {
        assertThat(placed(3_000)).isInstanceOf(Verdict.Kept.class);
    }

    private Verdict placed(int base) {
        var deciding = new Deciding(
                new Recent(new Version(5_000, EMPTY)),
                new Past(),
                new Deciding.Untouchable(new Agreed(Set.of()), new Agreed(Set.of())),
                Belonging.ANYTHING,
                InOwnName.Past.NOTHING,
                Clock.systemUTC());
        var groups = JsonMapper.shared()
                .readTree(
                        "[[{\"stepType\":\"replace\",\"from\":3,\"to\":3,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}]]");
        return deciding.place(new Change(UUID.randomUUID(), base, groups), WORKER);
    }

    /** A text to which nothing happened for a long time but empty commits. */
    private final class Past implements Deciding.Older {

        @Override
        public Version at(int version) {
            read++;
            return new Version(version, EMPTY);
        }

        @Override
        public List<Commit> after(int version) {
            return List.of();
        }
    }
}
