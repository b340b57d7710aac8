package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.Duty;
import org.trialogue.plans.FeedEntry;
import org.trialogue.plans.Mine;
import org.trialogue.plans.application.FeedItems.Item;
import org.trialogue.platform.MemberId;

/** What concerns a member in all plans: what their organization owes, what waits for their group's word, what changed in what they follow. */
@Service
@Transactional
public class MineReading {

    private static final int AHEAD = 7;

    private final FeedItems items;
    private final MineRows rows;
    private final FollowingPlans following;
    private final Clock clock;

    MineReading(FeedItems items, MineRows rows, FollowingPlans following, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.following = following;
        this.clock = clock;
    }

    /** How it stands for the member now; takes note that they looked. */
    public Mine of(MemberId member) {
        var today = LocalDate.now(clock);
        var due = items.from(member, today);
        var all = Stream.concat(due.late().stream(), due.coming().stream()).toList();
        var owed = new ArrayList<Duty>();
        all.stream()
                .filter(item -> item.kind() != FeedEntry.Kind.CONFIRMATION)
                .filter(item -> !item.day().isAfter(today.plusDays(AHEAD)))
                .map(MineReading::duty)
                .forEach(owed::add);
        owed.addAll(rows.toAccept(member));
        owed.addAll(rows.toReply(member));
        owed.sort(Comparator.comparing(Duty::day, Comparator.nullsLast(Comparator.naturalOrder())));
        var since = following.looks(member);
        return new Mine(
                owed,
                due.lateInAll() - due.late().size(),
                confirming(all),
                since,
                rows.changed(member, since),
                rows.follows(member));
    }

    private static List<Duty> confirming(List<Item> all) {
        return all.stream()
                .filter(item -> item.kind() == FeedEntry.Kind.CONFIRMATION)
                .sorted(Comparator.comparing(Item::day))
                .map(MineReading::duty)
                .toList();
    }

    private static Duty duty(Item item) {
        var told = item.told();
        return new Duty(Duty.Kind.valueOf(item.kind().name()), told.sentence(), told.link(), 1, item.day());
    }
}
