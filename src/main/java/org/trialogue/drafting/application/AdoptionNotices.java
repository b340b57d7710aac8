package org.trialogue.drafting.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;

/** Tells those whose act is still missing that others have adopted a text, until they have done so too or the final reading is over. */
@Component
class AdoptionNotices {

    private final AdoptionRows adoptions;
    private final Seats seats;
    private final Notices notices;

    AdoptionNotices(AdoptionRows adoptions, Seats seats, Notices notices) {
        this.adoptions = adoptions;
        this.seats = seats;
        this.notices = notices;
    }

    /** One has given the act; the seats that have not are waited for. What is taken back later, or lapses, is waited for again. */
    void given(TextHead head, MemberId by, Set<Seat> given) {
        notices.withdraw(topic(head), by);
        awaited(head, given);
    }

    /** Others have come to sit where acts are given, or have gone: whose act is missing now is waited for, and nobody else. */
    void changed(TextHead head) {
        var given = adoptions.standing(head).stream().map(Given::seat).collect(Collectors.toSet());
        if (given.isEmpty()) notices.withdraw(topic(head), null);
        else notices.withdrawFromOthers(topic(head), awaited(head, given));
    }

    private Set<MemberId> awaited(TextHead head, Set<Seat> given) {
        var missing = seats.in(head.room()).stream()
                .filter(taken -> !given.contains(taken.seat()))
                .map(taken -> taken.held().person().id())
                .collect(Collectors.toSet());
        missing.forEach(member -> notices.post(notice(head, member)));
        return missing;
    }

    /** Nobody is waited for any more in this round. */
    void over(TextHead head) {
        notices.withdraw(topic(head), null);
    }

    private Notice notice(TextHead head, MemberId member) {
        return new Notice(
                member,
                topic(head),
                "drafting.notice.adoption-awaited",
                List.of(head.title()),
                "texts/" + head.id(),
                true,
                null,
                head.room().value());
    }

    private String topic(TextHead head) {
        return "drafting.adoption/" + head.id() + "/" + adoptions.round(head.id());
    }
}
