package org.trialogue.knowledge.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.domain.HarvestRows;
import org.trialogue.knowledge.domain.HarvestRows.Harvested;
import org.trialogue.knowledge.domain.HarvestRows.Window;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.exporting.Taken;

/** Published practices for harvesters, which come again for what has changed. */
@Service
@Transactional(readOnly = true)
public class Harvesting {

    private final HarvestRows rows;
    private final PracticeRecords practices;
    private final TakingAlong along;

    Harvesting(HarvestRows rows, PracticeRecords practices, TakingAlong along) {
        this.rows = rows;
        this.practices = practices;
        this.along = along;
    }

    /** At most so many within a window that come after this one, the longest unchanged first. */
    public List<Harvested> following(Window window, Instant stamp, String key, int atMost) {
        return rows.following(window, stamp, key, atMost);
    }

    /** The one of that key, published or retired. */
    public Optional<Harvested> one(String key) {
        return rows.one(key);
    }

    /** Practices that are, or were, in the library, and by key the words of those that are: both as they stood at one moment. */
    public record Harvest(List<Harvested> some, Map<String, Taken> words) {

        /** Keeps its own copies. */
        public Harvest {
            some = List.copyOf(some);
            words = Map.copyOf(words);
        }
    }

    /**
     * The same as {@link #following}, with their words.
     *
     * @param base the address of the portal, ending with a slash
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Harvest told(Window window, Instant stamp, String key, int atMost, String base) {
        return told(rows.following(window, stamp, key, atMost), base);
    }

    /**
     * The one of that key, with its words; nothing where there is none.
     *
     * @param base the address of the portal, ending with a slash
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Harvest told(String key, String base) {
        return told(rows.one(key).stream().toList(), base);
    }

    /** The first moment at which one was changed; now where there is none. */
    public Instant earliest(Instant now) {
        return rows.earliest().orElse(now);
    }

    private Harvest told(List<Harvested> some, String base) {
        var published = practices.published(some.stream().map(Harvested::key).toList());
        var words = along.taken(published, base).stream()
                .collect(Collectors.toMap(taken -> taken.practice().key(), taken -> taken));
        return new Harvest(some, words);
    }
}
