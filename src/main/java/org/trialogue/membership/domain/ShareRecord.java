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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.PieceShared;
import org.trialogue.membership.PieceSharedNoMore;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Shareable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A piece of the shared room that a partner reads, through a mandate and until a day. */
@Entity
@DynamicUpdate
@Table(schema = "membership", name = "share")
public class ShareRecord extends AbstractAggregateRoot<ShareRecord> implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "room_id")
    private UUID room;

    @Column(name = "mandate_id")
    private UUID mandate;

    @Enumerated(EnumType.STRING)
    private Shareable.Kind kind;

    private UUID piece;

    private LocalDate until;

    @Column(name = "shared_by")
    private UUID sharedBy;

    @Column(name = "shared_at")
    private Instant sharedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected ShareRecord() {}

    /**
     * Shares a piece with a partner.
     *
     * @throws Refusal when the other is no partner
     */
    public ShareRecord(RoomRecord room, Shareable what, MandateRecord whom, LocalDate until, Acting by, Instant now) {
        if (!RoomRules.seatEnds(room.kind(), whom.acting())) throw new Refusal("membership.refused.share-partner");
        this.id = UUID.randomUUID();
        this.room = room.getId();
        this.mandate = whom.getId();
        this.kind = what.kind();
        this.piece = what.key();
        this.until = until;
        this.sharedBy = by.member().value();
        this.sharedAt = now;
        registerEvent(new PieceShared(
                id, room.workingGroup().value(), whom.acting().member().value(), sharedBy));
    }

    /** It is shared no more; what was ended stays so. */
    public void end(MandateRecord held, Acting by, Instant now) {
        if (endedAt != null) return;
        endedBy = by.member().value();
        endedAt = now;
        registerEvent(
                new PieceSharedNoMore(id, room, piece, held.acting().member().value()));
    }

    /** Whether it lets its partner read on that day, as far as the mandate does. */
    public boolean holds(LocalDate day) {
        return endedAt == null && !until.isBefore(day);
    }

    /** The room it is a piece of. */
    public RoomId room() {
        return new RoomId(room);
    }

    /** The mandate through which its partner reads it. */
    public MandateId mandate() {
        return new MandateId(mandate);
    }

    /** What sort of thing it is. */
    public Shareable.Kind kind() {
        return kind;
    }

    /** By which its feature knows it. */
    public UUID piece() {
        return piece;
    }

    /** The day on which it was shared. */
    public LocalDate since() {
        return LocalDate.ofInstant(sharedAt, ZoneOffset.UTC);
    }

    /** The last day. */
    public LocalDate until() {
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
