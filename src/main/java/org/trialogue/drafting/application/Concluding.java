package org.trialogue.drafting.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.drafting.domain.AdoptionRows.Sitting;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Concludes the adoption of a text: what it says, its numbering, what of it was agreed and who sat there are kept whole. */
@Component
class Concluding {

    private final TextRows texts;
    private final AdoptionRows adoptions;
    private final AgreedRows agreed;
    private final SnapshotRows snapshots;
    private final Seats seats;
    private final StageNotices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Concluding(
            TextRows texts,
            AdoptionRows adoptions,
            AgreedRows agreed,
            SnapshotRows snapshots,
            Seats seats,
            StageNotices notices,
            Audit audit,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.adoptions = adoptions;
        this.agreed = agreed;
        this.snapshots = snapshots;
        this.seats = seats;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Whether these acts adopt a text: three members', each from a seat of their own. */
    static boolean everyone(List<Given> given) {
        var members = given.stream().map(each -> each.by().member()).distinct().count();
        return members == Seat.values().length
                && given.stream().map(Given::seat).collect(Collectors.toSet()).containsAll(EnumSet.allOf(Seat.class));
    }

    void adopted(TextHead head, Version read, List<Given> given, Acting by, Instant now) {
        snapshots.keep(head.id(), head.room(), read, now);
        var settled = agreed.of(head.id()).stream().sorted().toList();
        adoptions.adopt(head, read.doc(), settled, sitting(head.room()), given, now);
        if (!texts.bring(head, Stage.ADOPTED, by, null, now)) throw new Refusal("drafting.refused.stage-moved");
        var moved = Particulars.NONE.and("stage", head.stage().key(), Stage.ADOPTED.key());
        audit.record(
                by, head.room().value(), "drafting.stage-changed", head.id().value(), moved);
        notices.tell(head, Stage.ADOPTED, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
        events.publishEvent(new AskingChanged(head.id().value()));
    }

    private List<Sitting> sitting(RoomId room) {
        return seats.mandates(room).stream()
                .map(held ->
                        new Sitting(held.person().id().value(), held.affiliation(), held.capacity(), held.represents()))
                .toList();
    }
}
