package org.trialogue.plans.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.Feed;
import org.trialogue.plans.FeedEntry;
import org.trialogue.plans.GroupDate;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.application.FeedItems.Found;
import org.trialogue.plans.application.FeedItems.Item;
import org.trialogue.plans.application.FeedMemory.Kept;
import org.trialogue.plans.domain.FeedToken;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Tells calendars what is due. Whoever has the address reads as its member, and sees what that member may see at this moment. */
@Service
public class Feeding {

    /** Sittings are told so many days after they were, and so many before. */
    private static final int DAYS_BEHIND = 30;

    private static final int DAYS_AHEAD = 730;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FeedItems items;
    private final FeedMemory memory;
    private final CalendarReading calendar;
    private final Membership membership;
    private final Clock clock;

    Feeding(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            FeedItems items,
            FeedMemory memory,
            CalendarReading calendar,
            Membership membership,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.items = items;
        this.memory = memory;
        this.calendar = calendar;
        this.membership = membership;
        this.clock = clock;
    }

    private record Whose(UUID feed, MemberId member) {}

    private record About(@Nullable UUID plan, @Nullable String title) {}

    /** What the calendar behind an address is told by now; empty where the address is unknown or revoked. */
    public Optional<Feed> fetched(String token) {
        return fetched(token, LocalDate.now(clock));
    }

    /** The same as on a day. */
    Optional<Feed> fetched(String token, LocalDate today) {
        return whose(token)
                .map(found -> Viewing.as(
                        found.member(),
                        () -> Objects.requireNonNull(transactions.execute(nothing -> feed(found, today)))));
    }

    private Optional<Whose> whose(String token) {
        return jdbc.sql("select * from plans.feed_of(?)")
                .param(new FeedToken(token).digest())
                .query((row, number) -> new Whose(
                        row.getObject("id", UUID.class), new MemberId(row.getObject("member_id", UUID.class))))
                .optional();
    }

    private Feed feed(Whose whose, LocalDate today) {
        var about = jdbc.sql("""
                        select f.plan_id, p.title from plans.feed f left join plans.plan p on p.id = f.plan_id where f.id = ?""")
                .param(whose.feed())
                .query((row, number) -> new About(row.getObject("plan_id", UUID.class), row.getString("title")))
                .single();
        var plan = about.plan() == null ? null : new PlanId(about.plan());
        var due = plan == null ? items.from(whose.member(), today) : items.of(plan, today);
        var language = membership.person(whose.member()).map(Person::language).orElse(Locale.ENGLISH);
        var name = plan == null
                ? null
                : new PlanName(plan, Optional.ofNullable(about.title()).orElse("—"));
        var sittings = plan == null
                ? calendar.sittings(whose.member(), today.minusDays(DAYS_BEHIND), today.plusDays(DAYS_AHEAD))
                : List.<GroupDate>of();
        return new Feed(language, name, told(whose.feed(), due, today), sittings);
    }

    private List<FeedEntry> told(UUID feed, Found due, LocalDate today) {
        var before = memory.of(feed);
        var now = clock.instant();
        var entries = new ArrayList<FeedEntry>();
        if (due.lateInAll() > 0) {
            var tells = due.late().stream().map(Item::told).toList();
            var uid = "overdue-" + feed + "@trialogue";
            entries.add(told(feed, before, uid, today, FeedEntry.Kind.OVERDUE, due.lateInAll(), tells, now));
        }
        due.coming()
                .forEach(item -> entries.add(
                        told(feed, before, item.uid(), item.day(), item.kind(), 1, List.of(item.told()), now)));
        var current = entries.stream().map(FeedEntry::uid).collect(Collectors.toSet());
        var cut = due.cutAfter();
        before.values().stream()
                .filter(kept -> !current.contains(kept.uid()))
                .filter(kept -> cut == null || !kept.day().isAfter(cut))
                .forEach(kept -> entries.add(gone(feed, kept, now)));
        memory.fetched(feed, now);
        return entries;
    }

    private FeedEntry told(
            UUID feed,
            Map<String, Kept> before,
            String uid,
            LocalDate day,
            FeedEntry.Kind kind,
            int number,
            List<FeedEntry.Told> tells,
            Instant now) {
        var words = FeedToken.digest(number + " " + tells);
        var was = before.get(uid);
        var kept = was == null ? new Kept(uid, 0, words, day, now, null) : was.now(day, words, now);
        if (kept != was) memory.keep(feed, kept);
        return new FeedEntry(uid, kept.sequence(), kept.changedAt(), day, kind, number, tells);
    }

    private FeedEntry gone(UUID feed, Kept was, Instant now) {
        var kept = was.gone(now);
        if (kept != was) memory.keep(feed, kept);
        return new FeedEntry(
                kept.uid(), kept.sequence(), kept.changedAt(), kept.day(), FeedEntry.Kind.CANCELLED, 0, List.of());
    }
}
