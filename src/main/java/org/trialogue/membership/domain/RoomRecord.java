package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A room of a working group. A standing one never changes, only who may enter does; one that was opened can be closed. */
@Entity
@DynamicUpdate
@Table(schema = "membership", name = "room")
public class RoomRecord implements Persistable<UUID> {

    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Affiliation side;

    @Column(name = "other_side")
    @Enumerated(EnumType.STRING)
    private @Nullable Affiliation otherSide;

    private @Nullable String country;

    @Column(name = "government_group_id")
    private @Nullable UUID governments;

    /** Who coordinates that group today, which whoever enters the room may know. */
    @Formula("membership.coordinator_of(government_group_id)")
    private @Nullable UUID coordinator;

    @Column(name = "opened_by")
    private @Nullable UUID openedBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected RoomRecord() {}

    /** A standing room of that kind. */
    public RoomRecord(WorkingGroupId workingGroup, RoomKind kind) {
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        this.kind = kind;
    }

    /**
     * A room that someone opens.
     *
     * @param counterpart who comes in for the other group; null where there is none
     * @throws Refusal when this person may not open one of that kind, its name is missing or too long, a room of two groups has no other, a
     *     delegation no country, or it is for governments that are no named group
     */
    public RoomRecord(
            WorkingGroupId workingGroup, NewRoom wanted, Delegate by, @Nullable Acting counterpart, Instant now) {
        this(workingGroup, wanted.kind());
        if (!RoomRules.open(by.acting()).contains(kind)) throw new Refusal("membership.refused.room-kind");
        this.name = named(wanted.name());
        this.side = by.acting().affiliation();
        this.openedBy = by.acting().member().value();
        this.openedAt = now;
        governments = grouped(wanted);
        if (kind == RoomKind.BILATERAL) otherSide = other(by.acting(), counterpart);
        if (kind != RoomKind.DELEGATION) return;
        if (by.country() == null) throw new Refusal("membership.refused.room-country");
        country = by.country();
    }

    private static @Nullable UUID grouped(NewRoom wanted) {
        var group = wanted.governments();
        if (wanted.kind() != RoomKind.GOVERNMENT_GROUP) return null;
        if (group == null) throw new Refusal("membership.refused.room-government-group");
        return group.value();
    }

    private static String named(String wanted) {
        var name = wanted.strip();
        if (name.isEmpty()) throw new Refusal("membership.refused.room-name");
        if (name.length() > LONGEST_NAME) throw new Refusal("membership.refused.room-name-long", LONGEST_NAME);
        return name;
    }

    private static Affiliation other(Acting by, @Nullable Acting counterpart) {
        if (counterpart == null || counterpart.affiliation() == by.affiliation() || !RoomRules.speaks(counterpart))
            throw new Refusal("membership.refused.counterpart");
        return counterpart.affiliation();
    }

    /**
     * Keeps the room as it is: it is only read from now on. One that is closed stays so.
     *
     * @throws Refusal when this person does not keep it, or it is a standing one
     */
    public void close(Acting by, Instant now) {
        if (kind.standing() || !RoomRules.keeps(this, by)) throw new Refusal("membership.refused.keepers-only");
        if (closedAt != null) return;
        closedBy = by.member().value();
        closedAt = now;
    }

    /** Whether it is kept as it is. */
    public boolean closed() {
        return closedAt != null;
    }

    /** The room's key. */
    public RoomId room() {
        return new RoomId(id);
    }

    /** The working group it belongs to. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }

    /** What it is for. */
    public RoomKind kind() {
        return kind;
    }

    /** What it is called; null for a standing one. */
    public @Nullable String name() {
        return name;
    }

    /** Whose delegation meets here; null in all other rooms. */
    public @Nullable String country() {
        return country;
    }

    /** The named group of governments whose room it is; null in all other rooms, and in those that were opened before they had to name one. */
    public @Nullable GovernmentGroupId governments() {
        return governments == null ? null : new GovernmentGroupId(governments);
    }

    /** Whether this member may keep it, as far as the named group of governments says whose it is: its coordinator may. */
    boolean mayBeKeptBy(MemberId member) {
        return governments == null || member.value().equals(coordinator);
    }

    /** The room as others see it: in the archive each is kept as it is. */
    public Room shown(WorkingGroupRecord group) {
        var coordinates = coordinator == null ? null : new MemberId(coordinator);
        var isClosed = closed() || !group.isAtWork();
        return new Room(
                room(), workingGroup(), group.title(), kind, name, country, governments(), coordinates, isClosed);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
