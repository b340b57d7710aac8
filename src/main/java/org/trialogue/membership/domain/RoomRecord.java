package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;

/** A room of a working group; it never changes, only who may enter does. */
@Entity
@Table(schema = "membership", name = "room")
public class RoomRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    @SuppressWarnings("NullAway.Init")
    protected RoomRecord() {}

    /** A room of that kind. */
    public RoomRecord(WorkingGroupId workingGroup, RoomKind kind) {
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        this.kind = kind;
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

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
