package org.trialogue.plans.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Duty;
import org.trialogue.plans.Mine;
import org.trialogue.plans.application.FeedItems.Found;
import org.trialogue.plans.application.FeedItems.Item;
import org.trialogue.platform.MemberId;

/** What concerns a member in all plans: what their organization owes, what waits for their group's word, what changed in what they follow. */
@Service
@Transactional
public class MineReading {

    private static final int AHEAD = 7;
    private static final int PAGES = 1_000;
    private static final Period BACK = Period.ofYears(1);

    private final PlanSeats seats;
    private final FeedItems items;
    private final MineRows rows;
    private final ChangeRows changes;
    private final FollowingPlans following;
    private final Clock clock;

    MineReading(
            PlanSeats seats,
            FeedItems items,
            MineRows rows,
            ChangeRows changes,
            FollowingPlans following,
            Clock clock) {
        this.seats = seats;
        this.items = items;
        this.rows = rows;
        this.changes = changes;
        this.following = following;
        this.clock = clock;
    }

    /** How it stands for the member now; takes note that they looked. */
    public Mine of(MemberId member) {
        return of(member, null, 1);
    }

    /**
     * The same, with what changed since a moment.
     *
     * @param since the moment, at most a year ago; null, or any other, is when the member looked before
     * @param page which page of what changed, from 1
     */
    public Mine of(MemberId member, @Nullable Instant since, int page) {
        var today = LocalDate.now(clock);
        var seat = seats.of(member).orElse(null);
        var looked = following.looks(member);
        var from = Optional.ofNullable(since).filter(this::within).orElse(looked);
        var changed = changes.since(from, Math.clamp(page, 1, PAGES), member);
        if (seat == null) return new Mine(null, List.of(), 0, List.of(), 0, changed, changes.follows(member));
        var due = items.owed(seat, today);
        var waiting = items.waiting(seat, today);
        return new Mine(
                new OrganizationId(seat.organization()),
                owed(due, seat, today),
                due.lateInAll() - due.late().size(),
                waiting.some().stream().map(MineReading::duty).toList(),
                waiting.inAll() - waiting.some().size(),
                changed,
                changes.follows(member));
    }

    private boolean within(Instant since) {
        var now = clock.instant();
        return !since.isAfter(now)
                && since.isAfter(now.atOffset(ZoneOffset.UTC).minus(BACK).toInstant());
    }

    private List<Duty> owed(Found due, PlanSeats.Taken seat, LocalDate today) {
        var owed = new ArrayList<Duty>();
        Stream.concat(due.late().stream(), due.coming().stream())
                .filter(item -> !item.day().isAfter(today.plusDays(AHEAD)))
                .map(MineReading::duty)
                .forEach(owed::add);
        owed.addAll(rows.toAccept(seat));
        owed.addAll(rows.toReply(seat));
        owed.sort(Comparator.comparing(Duty::day, Comparator.nullsLast(Comparator.naturalOrder())));
        return owed;
    }

    static Duty duty(Item item) {
        var told = item.told();
        return new Duty(
                Duty.Kind.valueOf(item.kind().name()), told.sentence(), item.plan(), told.link(), 1, item.day());
    }
}
