package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.RoomEntered;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.SeatTaken;
import org.trialogue.platform.MemberId;

/** Someone who was let into a room: through a mandate, so that they are out when it ends. */
@Entity
@DynamicUpdate
@Table(schema = "membership", name = "room_member")
public class RoomMemberRecord extends AbstractAggregateRoot<RoomMemberRecord> implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "room_id")
    private UUID room;

    @Column(name = "mandate_id")
    private UUID mandate;

    @Column(name = "let_in_by")
    private UUID letInBy;

    @Column(name = "let_in_at")
    private Instant letInAt;

    private @Nullable LocalDate until;

    @Column(name = "left_by")
    private @Nullable UUID leftBy;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected RoomMemberRecord() {}

    /**
     * Lets someone in.
     *
     * @param until the last day, or null for as long as the mandate holds
     */
    public RoomMemberRecord(RoomId room, MandateRecord whom, @Nullable LocalDate until, MemberId by, Instant now) {
        this.id = UUID.randomUUID();
        this.room = room.value();
        this.mandate = whom.mandate().value();
        this.letInBy = by.value();
        this.letInAt = now;
        this.until = until;
        var member = whom.acting().member();
        if (!member.equals(by)) registerEvent(new RoomEntered(this.room, member.value(), by.value()));
    }

    /**
     * Someone takes a seat that waits for them.
     *
     * @param from in whose place they sit, or null
     */
    public static RoomMemberRecord taken(EmptySeat seat, MandateRecord own, @Nullable MemberId from, Instant now) {
        var member = own.acting().member();
        var taken = new RoomMemberRecord(seat.room(), own, seat.until(), member, now);
        taken.registerEvent(new SeatTaken(seat.room().value(), member.value(), from == null ? null : from.value()));
        return taken;
    }

    /** Is out from now on, of their own will or another's. */
    public void leave(MandateRecord held, MemberId by, Instant now) {
        if (leftAt != null) return;
        leftBy = by.value();
        leftAt = now;
        registerEvent(new RoomLeft(room, held.acting().member().value()));
    }

    /** Whether it lets its holder in on that day. */
    public boolean holds(LocalDate day) {
        return leftAt == null && (until == null || !until.isBefore(day));
    }

    /** The room. */
    public RoomId room() {
        return new RoomId(room);
    }

    /** The mandate through which one is in. */
    public MandateId mandate() {
        return new MandateId(mandate);
    }

    /** The day on which they were let in. */
    public LocalDate since() {
        return LocalDate.ofInstant(letInAt, ZoneOffset.UTC);
    }

    /** A guest's last day; null for everybody else. */
    public @Nullable LocalDate until() {
        return until;
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
