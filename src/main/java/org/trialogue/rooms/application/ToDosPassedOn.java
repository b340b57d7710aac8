package org.trialogue.rooms.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Handover;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.OpenTasks;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.ToDo;
import org.trialogue.rooms.domain.ToDoRows;

/** The to-dos of rooms, as what one member hands to another. */
@Component
class ToDosPassedOn implements OpenTasks {

    private final ToDoRows rows;
    private final Membership membership;
    private final RoomNews news;

    ToDosPassedOn(ToDoRows rows, Membership membership, RoomNews news) {
        this.rows = rows;
        this.membership = membership;
        this.news = news;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(MemberId whose, MemberId other, RoomId room) {
        return waiting(whose, other, room).stream()
                .map(toDo -> new OpenTask("rooms.task.to-do", toDo.title(), RoomNews.toDos(room), toDo.due()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int pass(Handover over, RoomId room, Acting by) {
        var passed = waiting(over.from(), over.to(), room).stream()
                .filter(toDo -> rows.pass(toDo.id(), over.from(), over.to()))
                .toList();
        membership.room(room).ifPresent(found -> passed.forEach(toDo -> news.passed(found, toDo, over)));
        return passed.size();
    }

    /** Who only looks on takes nothing over. */
    private List<ToDo> waiting(MemberId whose, MemberId other, RoomId room) {
        var acting = membership.writingIn(List.of(other), room).get(other);
        return acting == null || acting.observes() ? List.of() : rows.waiting(room, whose);
    }
}
