package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.NarrowingRows;
import org.trialogue.drafting.domain.StageRights;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/**
 * What a working group decides of the stages of its shared texts: that its members may do less than the procedure grants. A secretary or the Chair
 * enters it, it holds at once, also for who is writing at that moment, and all others are told.
 */
@Service
@Transactional
public class NarrowingStages {

    private static final String NOT_THEIRS = "drafting.refused.narrowing-who";

    private final NarrowingRows narrowings;
    private final TextRows texts;
    private final Officers officers;
    private final Colleagues colleagues;
    private final Membership membership;
    private final Notices notices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NarrowingStages(
            NarrowingRows narrowings,
            TextRows texts,
            Officers officers,
            Colleagues colleagues,
            Membership membership,
            Notices notices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.narrowings = narrowings;
        this.texts = texts;
        this.officers = officers;
        this.colleagues = colleagues;
        this.membership = membership;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The stages that a working group has narrowed; none for who has no mandate in it. */
    @Transactional(readOnly = true)
    public Map<Stage, Narrowing> of(WorkingGroupId group) {
        return narrowings.of(membership.sharedRoom(group));
    }

    /** Whether a member decides of stages in a working group now. */
    @Transactional(readOnly = true)
    public boolean decides(WorkingGroupId group, MemberId member) {
        return Viewing.isFor(member)
                && membership.actingIn(member, group).filter(Officers::is).isPresent();
    }

    /** Those who can be named to a drafting group: whom the procedure lets write in preparation, the secretariat aside; by side and name. */
    @Transactional(readOnly = true)
    public List<Mandated> writers(WorkingGroupId group) {
        return membership.mandatesIn(group).stream()
                .filter(held -> writes(held.acting()))
                .toList();
    }

    private static boolean writes(Acting acting) {
        return !acting.forSecretariat()
                && StageRights.at(Stage.PREPARATION, acting).edit();
    }

    /**
     * Decides of a stage.
     *
     * @param seen what was decided before, as whoever decides saw it; null for what the procedure says
     * @param wanted what is decided; null for what the procedure says
     * @throws Refusal when the member is neither secretary nor Chair, another decided meanwhile, it would not be less than the procedure grants,
     *     or one is named to the drafting group who does not write in preparation
     */
    public void decide(
            WorkingGroupId group, Stage stage, @Nullable Narrowing seen, @Nullable Narrowing wanted, MemberId member) {
        var room = membership.sharedRoom(group);
        if (!Viewing.isFor(member)) throw new Refusal("drafting.refused.room");
        var by = officers.deciding(room, member, "drafting.stage-narrowed", group.value(), NOT_THEIRS);
        if (wanted != null) require(group, stage, wanted);
        texts.changeRulesIn(room);
        var before = narrowings.of(room).get(stage);
        if (!Objects.equals(before, seen)) throw new Refusal("drafting.refused.narrowing-moved");
        if (Objects.equals(before, wanted)) return;
        var now = clock.instant();
        write(room, stage, wanted, by, now);
        audit.record(by, room.value(), "drafting.stage-narrowed", group.value(), said(group, stage, before, wanted));
        tell(group, room, stage, by, now);
        events.publishEvent(new RightsChanged(room.value()));
    }

    /**
     * What another working group decided holds in a new one too, as far as those are named who sit in it. What was left to a drafting group
     * of which nobody sits there is not narrowed at all: to take it from everybody was never decided.
     */
    void copy(WorkingGroupId from, WorkingGroupId to, Acting by) {
        var writers = keys(writers(to));
        var room = membership.sharedRoom(to);
        of(from).forEach((stage, narrowing) -> {
            var drafters = new HashSet<>(narrowing.drafters());
            drafters.retainAll(writers);
            if (drafters.isEmpty() && !narrowing.drafters().isEmpty()) return;
            var same = new Narrowing(narrowing.atMost(), drafters);
            write(room, stage, same, by, clock.instant());
            audit.record(by, room.value(), "drafting.stage-narrowed", to.value(), said(to, stage, null, same));
        });
    }

    private void require(WorkingGroupId group, Stage stage, Narrowing wanted) {
        if (!StageRights.narrowings(stage).contains(wanted.atMost()))
            throw new Refusal("drafting.refused.narrowing-none");
        if (wanted.drafters().isEmpty()) return;
        if (stage != Stage.PREPARATION || !keys(writers(group)).containsAll(wanted.drafters()))
            throw new Refusal("drafting.refused.narrowing-drafter");
    }

    private static Set<MemberId> keys(List<Mandated> some) {
        return some.stream().map(held -> held.person().id()).collect(Collectors.toSet());
    }

    private void write(RoomId room, Stage stage, @Nullable Narrowing wanted, Acting by, Instant now) {
        narrowings.lift(room, stage);
        if (wanted != null) narrowings.narrow(room, stage, wanted, by, now);
    }

    private static Particulars said(
            WorkingGroupId group, Stage stage, @Nullable Narrowing before, @Nullable Narrowing after) {
        return Particulars.now("stage", stage.key())
                .and("at-most", most(before), most(after))
                .and("drafters", drafters(before), drafters(after))
                .inGroup(group.value());
    }

    private static @Nullable String most(@Nullable Narrowing narrowing) {
        return narrowing == null ? null : narrowing.atMost().key();
    }

    private static @Nullable Set<MemberId> drafters(@Nullable Narrowing narrowing) {
        return narrowing == null || narrowing.drafters().isEmpty() ? null : narrowing.drafters();
    }

    private void tell(WorkingGroupId group, RoomId room, Stage stage, Acting by, Instant now) {
        var title = membership.workingGroup(group).orElseThrow().title();
        for (var held : colleagues.in(room)) {
            var member = held.person().id();
            if (!member.equals(by.member())) notices.post(notice(group, title, room, stage, member, now));
        }
    }

    private static Notice notice(
            WorkingGroupId group, String title, RoomId room, Stage stage, MemberId member, Instant now) {
        return new Notice(
                member,
                "drafting.narrowing/" + group + "/" + stage.key() + "/" + now.toEpochMilli(),
                "drafting.notice.narrowed",
                List.of(title),
                "workspaces/" + group + "/rules",
                false,
                null,
                room.value());
    }
}
