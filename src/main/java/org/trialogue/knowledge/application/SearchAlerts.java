package org.trialogue.knowledge.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.knowledge.SavedSearch;
import org.trialogue.knowledge.domain.AlertRows;
import org.trialogue.knowledge.domain.AlertRows.Alert;
import org.trialogue.knowledge.domain.SavedSearches;
import org.trialogue.knowledge.domain.SavedSearches.Task;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Search;
import org.trialogue.search.SearchNews;

/**
 * Tells members what is new in the searches that they keep, at the rhythm of each: as their rooms stand at that moment, once, whatever node does it
 * and however often. What was told lately is looked at again: what was taken back meanwhile, or they may not see any more, is taken out of it.
 */
@Service
class SearchAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(SearchAlerts.class);

    /** Mails and inboxes have been read by then. */
    private static final Duration LATELY = Duration.ofDays(8);

    private final SavedSearches rows;
    private final AlertRows alerts;
    private final Search search;
    private final SearchNews news;
    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SearchAlerts(
            SavedSearches rows,
            AlertRows alerts,
            Search search,
            SearchNews news,
            Notices notices,
            Membership membership,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.alerts = alerts;
        this.search = search;
        this.news = news;
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What an alert is about. */
    static String topic(UUID search, int run) {
        return "knowledge.alert/" + search + "/" + run;
    }

    /** Does what is due now. */
    void run() {
        var now = clock.instant();
        List<Task> tasks = transaction.execute(status -> rows.tasks(now, now.minus(LATELY)));
        for (var task : tasks) attempt(task, now);
    }

    /** One that fails keeps no other from its turn; it comes again with the next run. */
    private void attempt(Task task, Instant now) {
        try {
            Viewing.as(
                    task.member(),
                    () -> transaction.execute(status -> {
                        rows.locked(task.id()).ifPresent(saved -> act(saved, task, now));
                        return true;
                    }));
        } catch (RuntimeException failed) {
            LOG.warn("Saved search {} could not be asked", task.id(), failed);
        }
    }

    private void act(SavedSearch saved, Task task, Instant now) {
        alerts.since(saved.id(), now.minus(LATELY)).forEach(alert -> lookAgain(saved, alert, task.member()));
        if (!saved.paused() && !saved.due().isAfter(now)) ask(saved, task.member(), now);
    }

    private void ask(SavedSearch saved, MemberId member, Instant now) {
        var found = news.since(query(saved, language(member)), member, saved.since());
        if (found.isEmpty()) return;
        var hits = found.get().hits();
        var run = saved.run();
        for (var group : byRoom(hits, member).entrySet()) {
            run++;
            var more = found.get().total() > hits.size();
            var room = group.getKey().orElse(null);
            notices.post(AlertNotice.of(saved, run, group.getValue(), more, room, member, language(member)));
            alerts.add(saved.id(), run, keys(group.getValue()), now);
        }
        rows.asked(saved.id(), found.get().until(), saved.rhythm().next(saved.due(), now), run);
    }

    /** What stands in a room is told apart, so that it goes with the room. */
    private Map<Optional<UUID>, List<Hit>> byRoom(List<Hit> hits, MemberId member) {
        if (hits.isEmpty()) return Map.of();
        var rooms = news.rooms(hits, member);
        return hits.stream()
                .filter(hit -> rooms.containsKey(SearchNews.key(hit)))
                .collect(Collectors.groupingBy(
                        hit -> Objects.requireNonNull(rooms.get(SearchNews.key(hit))),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void lookAgain(SavedSearch saved, Alert alert, MemberId member) {
        if (news.stands(alert.keys(), member, alert.toldAt())) return;
        var still = news.still(query(saved, language(member)), member, alert.keys());
        if (still.isEmpty() || still.get().size() == alert.keys().size()) return;
        var left = still.get();
        var topic = topic(saved.id(), alert.run());
        if (left.isEmpty()) notices.settle(topic, member);
        else {
            var rooms = news.rooms(left, member).values();
            var room = rooms.stream().flatMap(Optional::stream).findFirst().orElse(null);
            notices.post(AlertNotice.of(saved, alert.run(), left, false, room, member, language(member)));
        }
        alerts.left(saved.id(), alert.run(), keys(left));
    }

    private Query query(SavedSearch saved, Locale language) {
        return search.asked(saved.address(), language);
    }

    private Locale language(MemberId member) {
        return membership.person(member).map(Person::language).orElse(Locale.ENGLISH);
    }

    private static List<String> keys(List<Hit> hits) {
        return hits.stream().map(SearchNews::key).toList();
    }
}
