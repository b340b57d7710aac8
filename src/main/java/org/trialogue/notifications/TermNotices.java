package org.trialogue.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.MandateOver;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.Person;
import org.trialogue.membership.TermChanged;
import org.trialogue.membership.TermEnds;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Tells of the days of mandates: the holder, those who speak for the same side and, while it can be prolonged, the secretaries of the working group. */
@Component
class TermNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;

    TermNotices(Notices notices, Membership membership, TransactionTemplate transaction) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
    }

    /** One that ended meanwhile, or got another last day, is told to nobody. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TermEnds ends) {
        in(
                ends.workingGroup(),
                group -> membership.mandatesIn(group.id()).stream()
                        .filter(held -> held.mandate().value().equals(ends.mandate())
                                && ends.on().equals(held.endsOn()))
                        .forEach(held -> ending(group, held, ends.on())));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TermChanged changed) {
        in(changed.workingGroup(), group -> {
            notices.withdraw(ends(changed.mandate()), null);
            var topic = "membership.mandate-term/" + changed.mandate();
            notices.withdraw(topic, null);
            membership.mandatesGivenIn(group.id()).stream()
                    .filter(held -> held.mandate().value().equals(changed.mandate()))
                    .forEach(held -> post(
                            held.person().id(),
                            topic,
                            "notifications.notice.mandate-term",
                            List.of(group.title()),
                            group,
                            null));
        });
    }

    /** Whoever holds another mandate there by now is told of that alone. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateOver over) {
        in(over.workingGroup(), group -> {
            notices.withdraw(ends(over.mandate()), null);
            var member = new MemberId(over.member());
            if (membership.actingIn(member, group.id()).isEmpty())
                membership.person(member).ifPresent(person -> over(group, person, over));
        });
    }

    private void over(WorkingGroup group, Person left, MandateOver over) {
        var key = over.ranOut() ? "notifications.notice.mandate-ran-out" : "notifications.notice.mandate-over";
        var topic = "membership.mandate-over/" + over.mandate();
        // the one who left enters no room of the working group any more
        notices.post(new Notice(left.id(), topic, key, List.of(group.title()), "workspaces", false, null, null));
        var said = List.of(left.name(), group.title());
        beside(group, left, over.side())
                .forEach(each -> post(
                        each,
                        "membership.side-left/" + over.mandate(),
                        "notifications.notice.side-left",
                        said,
                        group,
                        null));
    }

    /** In the place of what was said of it before, so that it is news again. */
    private void ending(WorkingGroup group, Mandated held, LocalDate on) {
        var topic = ends(held.mandate().value());
        notices.withdraw(topic, null);
        var holder = held.person().id();
        post(holder, topic, "notifications.notice.mandate-ends", List.of(group.title()), group, on);
        var said = List.of(held.person().name(), group.title());
        Stream.concat(beside(group, held.person(), held.affiliation()), secretaries(group))
                .distinct()
                .filter(each -> !each.equals(holder))
                .forEach(each -> post(each, topic, "notifications.notice.mandate-of-ends", said, group, on));
    }

    /** Those who speak for the same side: of governments for the same country alone, and for partners the secretaries. */
    private Stream<MemberId> beside(WorkingGroup group, Person person, Affiliation side) {
        if (side == Affiliation.SECRETARIAT || side == Affiliation.PARTNERS) return secretaries(group);
        return membership.mandatesIn(group.id()).stream()
                .filter(held -> held.affiliation() == side && held.letIn() && speaks(held))
                .map(Mandated::person)
                .filter(other -> side != Affiliation.GOVERNMENT || ofOneCountry(person, other))
                .map(Person::id)
                .filter(each -> !each.equals(person.id()));
    }

    private boolean ofOneCountry(Person one, Person other) {
        var country = country(one);
        return country == null
                ? Objects.equals(one.organizationId(), other.organizationId())
                : country.equals(country(other));
    }

    private @Nullable String country(Person person) {
        var key = person.organizationId();
        return key == null
                ? null
                : membership.organization(key).map(Organization::country).orElse(null);
    }

    private Stream<MemberId> secretaries(WorkingGroup group) {
        return membership.mandatesIn(group.id()).stream()
                .filter(held -> held.capacity() == Capacity.SECRETARY)
                .map(held -> held.person().id());
    }

    private static boolean speaks(Mandated held) {
        return switch (held.capacity()) {
            case SPOKESPERSON, GROUP_SECRETARY -> true;
            case TITULAR, COORDINATOR -> held.affiliation() == Affiliation.GOVERNMENT;
            default -> false;
        };
    }

    private void post(
            MemberId to, String topic, String key, List<String> said, WorkingGroup group, @Nullable LocalDate on) {
        var shared = membership.sharedRoom(group.id());
        // a partner who sits in the working group and may not enter the shared room is told in no room
        var outside = membership.actingIn(to, group.id()).isPresent()
                && membership.actingIn(to, shared).isEmpty();
        var room = outside ? null : shared.value();
        notices.post(new Notice(to, topic, key, said, "workspaces/" + group.id(), false, on, room));
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

    private static String ends(UUID mandate) {
        return "membership.mandate-ends/" + mandate;
    }
}
