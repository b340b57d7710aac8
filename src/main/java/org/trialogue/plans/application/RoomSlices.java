package org.trialogue.plans.application;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;

/** Goes through commitments of a room a slice at a time, in its turn: however many they are, whoever else does something there waits for one slice alone. */
@Component
class RoomSlices {

    private final Commitments commitments;
    private final Concerned concerned;
    private final RoomWork work;

    RoomSlices(Commitments commitments, Concerned concerned, RoomWork work) {
        this.commitments = commitments;
        this.concerned = concerned;
        this.work = work;
    }

    /** Finds the keys of the next commitments after a key, in their order; none where there are no more. */
    @FunctionalInterface
    interface Next {
        List<UUID> after(UUID key);
    }

    /** Does something with each, and with those who are present in the room. */
    void each(UUID room, Next next, BiConsumer<CommitmentRecord, List<Mandated>> deed) {
        var slice = slice(room, next, AskingRows.FIRST, deed);
        while (!slice.isEmpty()) slice = slice(room, next, slice.getLast(), deed);
    }

    private List<UUID> slice(UUID room, Next next, UUID after, BiConsumer<CommitmentRecord, List<Mandated>> deed) {
        return work.inTurn(room, () -> {
            var keys = next.after(after);
            if (keys.isEmpty()) return keys;
            var present = concerned.present(new RoomId(room));
            commitments.findAllById(keys).forEach(commitment -> deed.accept(commitment, present));
            return keys;
        });
    }
}
