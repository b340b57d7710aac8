package org.trialogue.knowledge.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.knowledge.SavedSearch;
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
    private final Search search;
    private final SearchNews news;
    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SearchAlerts(
            SavedSearches rows,
            Search search,
            SearchNews news,
            Notices notices,
            Membership membership,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.news = news;
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What an alert is about. */
    static String topic(SavedSearch saved) {
        return "knowledge.alert/" + saved.id() + "/" + saved.run();
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
        if (!saved.told().isEmpty()) lookAgain(saved, task.member());
        if (!saved.paused() && !saved.due().isAfter(now)) ask(saved, task.member(), now);
    }

    private void ask(SavedSearch saved, MemberId member, Instant now) {
        var language = language(member);
        var found = news.since(query(saved, language), member, saved.since());
        if (found.isEmpty()) return;
        var hits = found.get().hits();
        var due = saved.rhythm().next(saved.due(), now);
        if (hits.isEmpty()) {
            rows.asked(saved.id(), found.get().until(), due, saved.run(), saved.told());
            return;
        }
        var told = new SavedSearch(
                saved.id(),
                saved.name(),
                saved.address(),
                saved.rhythm(),
                false,
                found.get().until(),
                due,
                saved.run() + 1,
                saved.told());
        notices.post(AlertNotice.of(told, hits, found.get().total(), member, language));
        rows.asked(saved.id(), told.since(), due, told.run(), keys(hits));
    }

    private void lookAgain(SavedSearch saved, MemberId member) {
        var language = language(member);
        var still = news.still(query(saved, language), member, saved.told());
        if (still.isEmpty() || still.get().size() == saved.told().size()) return;
        var left = still.get();
        if (left.isEmpty()) notices.settle(topic(saved), member);
        else notices.post(AlertNotice.of(saved, left, left.size(), member, language));
        rows.asked(saved.id(), saved.since(), saved.due(), saved.run(), keys(left));
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
