package org.trialogue.drafting.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;

/**
 * Works out who wrote what, each commit once: what was found for a text is remembered and taken on by the commits that came since. Commits
 * never change, so what is remembered stays true; whether somebody may see it is asked before.
 */
@Component
class WrittenTexts {

    private static final int MOST_TEXTS = 50;
    private static final int AT_ONCE = 1_000;

    /** Whoever asks of a text that somebody is at already waits for what is found. */
    private final Object[] working = Stream.generate(Object::new).limit(64).toArray();

    private final CommitRows commits;
    private final History history;
    private final Map<TextId, Written> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextId, Written> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    WrittenTexts(CommitRows commits, History history) {
        this.commits = commits;
        this.history = history;
    }

    /** Whose words a text in view is made of at a version or at a later one. */
    Written upTo(TextId text, int version) {
        synchronized (working[Math.floorMod(text.hashCode(), working.length)]) {
            return workedOut(text, version);
        }
    }

    private Written workedOut(TextId text, int version) {
        var written = remembered(text);
        if (written == null) written = Written.imported(history.at(text, 0));
        while (written.version() < version) {
            var next = Math.min(version, written.version() + AT_ONCE);
            written = written.after(commits.between(text, written.version(), next));
        }
        remember(text, written);
        return written;
    }

    private @Nullable Written remembered(TextId text) {
        synchronized (found) {
            return found.get(text);
        }
    }

    private void remember(TextId text, Written written) {
        synchronized (found) {
            found.merge(text, written, (old, now) -> old.version() > now.version() ? old : now);
        }
    }
}
