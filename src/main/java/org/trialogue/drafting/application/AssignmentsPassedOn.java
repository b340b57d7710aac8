package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.domain.AssignmentRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.membership.Handover;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.OpenTasks;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** The threads beside texts that are assigned to a member, as what one hands to another. */
@Component
class AssignmentsPassedOn implements OpenTasks {

    private final TextRows texts;
    private final ThreadRows threads;
    private final AssignmentRows assignments;
    private final Assigning assigning;
    private final CommentNotices notices;
    private final CommentSignals signals;
    private final Clock clock;

    AssignmentsPassedOn(
            TextRows texts,
            ThreadRows threads,
            AssignmentRows assignments,
            Assigning assigning,
            CommentNotices notices,
            CommentSignals signals,
            Clock clock) {
        this.texts = texts;
        this.threads = threads;
        this.assignments = assignments;
        this.assigning = assigning;
        this.notices = notices;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(MemberId whose, MemberId other, RoomId room) {
        return waiting(whose, other, room).stream()
                .map(each -> new OpenTask(
                        "drafting.task.thread", each.text().title(), notices.link(each.text(), each.thread()), null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int pass(Handover over, RoomId room, Acting by) {
        var passed = waiting(over.from(), over.to(), room).stream()
                .filter(each -> assignments.pass(each.thread(), over.from(), over.to(), by, clock.instant()))
                .toList();
        passed.forEach(each -> {
            notices.passed(each.text(), each.thread(), over);
            signals.afterCommit(each.text().id());
        });
        return passed.size();
    }

    private record Waiting(TextHead text, ThreadRecord thread) {}

    /** Those that the other sees and may answer in; in what stage a text is decides it for each. */
    private List<Waiting> waiting(MemberId whose, MemberId other, RoomId room) {
        return assignments.open(whose, room).stream()
                .flatMap(id -> threads.find(id).stream())
                .flatMap(thread -> texts.find(thread.text()).map(text -> new Waiting(text, thread)).stream())
                .filter(each -> assigning.settles(each.text(), room, other))
                .toList();
    }
}
