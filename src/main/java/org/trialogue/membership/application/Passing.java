package org.trialogue.membership.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Handover;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.OpenTasks;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.TasksHandedOver;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Lets what waits for one member in some rooms wait for another, through whatever features keep there. */
@Component
class Passing {

    private final ObjectProvider<OpenTasks> features;
    private final Membership membership;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Passing(ObjectProvider<OpenTasks> features, Membership membership, Audit audit, ApplicationEventPublisher events) {
        this.features = features;
        this.membership = membership;
        this.audit = audit;
        this.events = events;
    }

    /** Those of some rooms that are of a working group, and in which something may still be done. */
    List<Room> open(WorkingGroupId group, Collection<RoomId> some) {
        return some.stream()
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> room.workingGroup().equals(group) && !room.closed())
                .sorted(Comparator.comparing(Room::kind)
                        .thenComparing(room -> room.id().toString()))
                .toList();
    }

    /** What would be passed on. */
    List<OpenTask> preview(MemberId from, MemberId to, List<Room> rooms) {
        return rooms.stream()
                .flatMap(room -> features.orderedStream().flatMap(each -> each.of(from, to, room.id()).stream()))
                .toList();
    }

    /**
     * Passes it on. In each room in which something was, the record says so: once, with how much it was, and for whom it waits now.
     *
     * @param by who has it written down, in the working group
     * @return how much it was
     */
    int pass(WorkingGroupId group, Handover over, List<Room> rooms, Acting by, String deed) {
        var all = 0;
        for (var room : rooms) {
            var here = features.orderedStream()
                    .mapToInt(each -> each.pass(over, room.id(), by))
                    .sum();
            if (here > 0) record(room, over, by, deed, here);
            all += here;
        }
        if (all > 0)
            events.publishEvent(new TasksHandedOver(
                    UUID.randomUUID(),
                    group.value(),
                    over.from().value(),
                    over.to().value(),
                    over.by().value()));
        return all;
    }

    private void record(Room room, Handover over, Acting by, String deed, int tasks) {
        var author = by.member();
        var said = Particulars.now("tasks", tasks).and("waits-for", over.from(), over.to());
        if (!over.by().equals(author)) said = said.and("handed-by", null, over.by());
        var other = author.equals(over.to()) ? over.from() : over.to();
        audit.record(by, room.id().value(), deed, room.workingGroup().value(), said.concerning(other));
    }
}
