package org.trialogue.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.LetInByItsSide;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Who comes to sit for the Employers or the Workers is told so, and so are those who speak for that side, at once. */
@Component
class MandateNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MandateNotices(Notices notices, Membership membership, TransactionTemplate transaction, Clock clock) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One that ended meanwhile is told to nobody. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven given) {
        in(given.workingGroup(), group -> {
            var all = membership.mandatesIn(group.id());
            all.stream()
                    .filter(held -> held.mandate().value().equals(given.mandate()))
                    .filter(held -> asks(held.affiliation()))
                    .findFirst()
                    .ifPresent(held -> told(group, held, all));
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(LetInByItsSide in) {
        in(in.workingGroup(), group -> {
            notices.settle(asked(in.mandate()), null);
            var by = membership.person(new MemberId(in.by())).map(Person::name).orElse("");
            var said = List.of(by, group.title());
            post(new MemberId(in.member()), own(in.mandate()), "notifications.notice.let-in-by-side", said, group);
            joined(group, in);
        });
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded ended) {
        in(ended.workingGroup(), group -> notices.settle(asked(ended.mandate()), null));
    }

    private void joined(WorkingGroup group, LetInByItsSide in) {
        var all = membership.mandatesIn(group.id());
        all.stream()
                .filter(held -> held.mandate().value().equals(in.mandate()))
                .forEach(held -> all.stream()
                        .filter(other -> other.affiliation() == held.affiliation() && within(other) && speaks(other))
                        .filter(other -> !other.mandate().equals(held.mandate()))
                        .filter(other -> !other.person().id().value().equals(in.by()))
                        .forEach(each -> joined(each, held, group)));
    }

    private void told(WorkingGroup group, Mandated held, List<Mandated> all) {
        var member = held.person().id();
        var letIn = held.letIn() || !membership.waitsForItsSide(held.mandate());
        var key = letIn ? "notifications.notice.mandate" : "notifications.notice.mandate-waits";
        post(member, own(held.mandate().value()), key, List.of(group.title()), group);
        var others = all.stream()
                .filter(other -> other.affiliation() == held.affiliation() && within(other))
                .filter(other -> !other.mandate().equals(held.mandate()))
                .toList();
        if (letIn) others.stream().filter(MandateNotices::speaks).forEach(each -> joined(each, held, group));
        else asked(others).forEach(each -> ask(each, held, group));
        var first = others.stream()
                .filter(MandateNotices::speaks)
                .noneMatch(other -> other.startsOn().isBefore(held.startsOn()));
        if (letIn && speaks(held) && first) cameBefore(held, group);
    }

    /** Those who say whom their side lets in: who speaks for it or, where nobody does, all who are in its room. */
    private static Stream<Mandated> asked(List<Mandated> within) {
        var speaking = within.stream().filter(MandateNotices::speaks).toList();
        return (speaking.isEmpty() ? within : speaking).stream();
    }

    private void joined(Mandated to, Mandated held, WorkingGroup group) {
        var topic = "membership.side-joined/" + held.mandate();
        var said = List.of(held.person().name(), group.title());
        post(to.person().id(), topic, "notifications.notice.side-joined", said, group);
    }

    private void ask(Mandated to, Mandated held, WorkingGroup group) {
        notices.post(new Notice(
                to.person().id(),
                asked(held.mandate().value()),
                "notifications.notice.side-asks",
                List.of(held.person().name(), group.title()),
                "workspaces/" + group.id(),
                true,
                null,
                membership.sharedRoom(group.id()).value()));
    }

    /** Whom the secretariat brought together before anybody spoke for the side, those among them who are still to come. */
    private void cameBefore(Mandated first, WorkingGroup group) {
        var others = membership.mandatesGivenIn(group.id()).stream()
                .filter(other -> other.affiliation() == first.affiliation() && within(other))
                .filter(other -> !other.mandate().equals(first.mandate()))
                .filter(other -> !hasRunOut(other))
                .toList();
        if (others.isEmpty()) return;
        var names = others.stream().map(other -> other.person().name()).collect(Collectors.joining(", "));
        var topic = "membership.side-before/" + first.mandate();
        post(first.person().id(), topic, "notifications.notice.side-before", List.of(group.title(), names), group);
    }

    private void post(MemberId to, String topic, String key, List<String> said, WorkingGroup group) {
        var room = membership.sharedRoom(group.id()).value();
        notices.post(new Notice(to, topic, key, said, "workspaces/" + group.id(), false, null, room));
    }

    private void in(UUID workingGroup, Consumer<WorkingGroup> telling) {
        membership.workingGroup(new WorkingGroupId(workingGroup)).ifPresent(group -> {
            var room = membership.sharedRoom(group.id()).value();
            Viewing.inRoom(
                    room,
                    () -> transaction.execute(status -> {
                        telling.accept(group);
                        return true;
                    }));
        });
    }

    private boolean hasRunOut(Mandated held) {
        var until = held.endsOn();
        return until != null && until.isBefore(LocalDate.now(clock));
    }

    private static boolean within(Mandated held) {
        return held.letIn() && held.capacity() != Capacity.OBSERVER;
    }

    private static boolean speaks(Mandated held) {
        return held.capacity() == Capacity.SPOKESPERSON || held.capacity() == Capacity.GROUP_SECRETARY;
    }

    private static boolean asks(Affiliation side) {
        return side == Affiliation.EMPLOYERS || side == Affiliation.WORKERS;
    }

    private static String own(UUID mandate) {
        return "membership.own-mandate/" + mandate;
    }

    private static String asked(UUID mandate) {
        return "membership.side-asks/" + mandate;
    }
}
