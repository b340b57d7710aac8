package org.trialogue.search.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.SearchNews;
import org.trialogue.search.application.ToldSince.Told;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;

/** Asks the index for what was told lately alone. The database says what that is, to the viewer under its policies, and the index once more. */
@Service
class FindingNews implements SearchNews {

    private static final Logger LOG = LoggerFactory.getLogger(FindingNews.class);
    private static final int MOST_HITS = 50;

    /** So many keys the index is asked about at once. */
    private static final int SLICE = 5_000;

    private final ToldSince told;
    private final FindingSearch finding;
    private final Index index;
    private final Clock clock;
    private final Duration settling;

    /** @param settling what was told so shortly ago may not be committed yet */
    FindingNews(
            ToldSince told,
            FindingSearch finding,
            Index index,
            Clock clock,
            @Value("${trialogue.search.settling:2m}") Duration settling) {
        this.told = told;
        this.finding = finding;
        this.index = index;
        this.clock = clock;
        this.settling = settling;
    }

    @Override
    public Optional<News> since(Query query, MemberId viewer, Instant moment) {
        var settled = clock.instant().minus(settling);
        var until = told.notYet(moment)
                .map(waiting -> waiting.minusNanos(1_000))
                .filter(settled::isAfter)
                .orElse(settled);
        if (!until.isAfter(moment)) return Optional.of(new News(List.of(), 0, moment));
        return new Slices(query, viewer, moment, until).news();
    }

    /** Of much that is new, so much is asked for at a time, until all of it was: the best of each time are put in order together. */
    private final class Slices {

        private final Query query;
        private final MemberId viewer;
        private final Instant since;
        private final Instant until;
        private final Set<String> best = new HashSet<>();
        private @Nullable Told last;
        private boolean ended;
        private long total;

        Slices(Query query, MemberId viewer, Instant since, Instant until) {
            this.query = query;
            this.viewer = viewer;
            this.since = since;
            this.until = until;
        }

        Optional<News> news() {
            var asked = 0;
            var hits = List.<Hit>of();
            for (var slice = next(); !slice.isEmpty(); slice = next()) {
                var found = found(query, viewer, keys(slice));
                if (found.isEmpty()) return Optional.empty();
                hits = found.get().hits();
                total += found.get().total();
                hits.stream().map(SearchNews::key).forEach(best::add);
                asked++;
            }
            if (asked < 2 || best.isEmpty()) return Optional.of(new News(hits, total, until));
            return found(query, viewer, best).map(results -> new News(results.hits(), total, until));
        }

        private List<Told> next() {
            if (ended) return List.of();
            var slice = Viewing.as(viewer, () -> told.after(since, last, until, SLICE));
            ended = slice.size() < SLICE;
            if (!slice.isEmpty()) last = slice.getLast();
            return slice;
        }

        private static List<String> keys(List<Told> slice) {
            return slice.stream().map(Told::key).toList();
        }
    }

    @Override
    public boolean stands(Set<String> keys, MemberId viewer, Instant moment) {
        return Viewing.as(viewer, () -> told.standing(List.copyOf(keys), moment)) == keys.size();
    }

    @Override
    public Optional<List<Hit>> still(Query query, MemberId viewer, Set<String> keys) {
        return found(query, viewer, keys).map(Results::hits);
    }

    @Override
    public Map<String, Optional<UUID>> rooms(List<Hit> hits, MemberId viewer) {
        return Viewing.as(
                viewer, () -> told.rooms(hits.stream().map(SearchNews::key).toList()));
    }

    private Optional<Results> found(Query query, MemberId viewer, Collection<String> keys) {
        try {
            return Optional.of(exactly(index.find(finding.among(query, viewer, Set.copyOf(keys), MOST_HITS))));
        } catch (IndexAway away) {
            LOG.info("What is new is asked again later: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** What is found by less than was asked for is not what somebody wants to be told of. */
    private static Results exactly(Results results) {
        if (!results.relaxed()) return results;
        return new Results(
                results.source(), 0, List.of(), List.of(), List.of(), results.facets(), null, results.alsoSearched());
    }
}
