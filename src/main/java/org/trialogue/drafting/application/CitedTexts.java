package org.trialogue.drafting.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.CitedProvision;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Citations;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;

/**
 * To which instruments texts refer, each version read once: what was found for a text holds until it has another version. Whether somebody
 * may see the text is asked before.
 */
@Component
class CitedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(CitedTexts.class);
    private static final int MOST_TEXTS = 2_000;

    private final History history;
    private final Map<TextId, Found> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextId, Found> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    CitedTexts(History history) {
        this.history = history;
    }

    private record Found(int version, List<CitedProvision> citations) {}

    /** Those of a text in view as it stands. */
    List<CitedProvision> of(TextHead text) {
        var known = remembered(text.id());
        if (known != null && known.version() == text.head()) return known.citations();
        var citations = citations(text);
        synchronized (found) {
            found.put(text.id(), new Found(text.head(), citations));
        }
        return citations;
    }

    /** A text that cannot be read cites nothing: the others are shown all the same. */
    private List<CitedProvision> citations(TextHead text) {
        try {
            return Citations.of(history.at(text.id(), text.head()).doc());
        } catch (RuntimeException unreadable) {
            LOG.warn("text {} cannot be read for what it cites", text.id(), unreadable);
            return List.of();
        }
    }

    private @Nullable Found remembered(TextId text) {
        synchronized (found) {
            return found.get(text);
        }
    }
}
