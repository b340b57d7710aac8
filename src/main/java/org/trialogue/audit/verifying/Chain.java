package org.trialogue.audit.verifying;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.audit.verifying.Fault.Kind;

/** Goes along one room's chain, entries and seals side by side, up to where it breaks first. */
final class Chain {

    /** How far from its place an entry that was moved is looked for. */
    private static final long AROUND = 10_000;

    private final @Nullable UUID room;
    private final Witness witness;
    private final Instant now = Clock.systemUTC().instant();
    private final MessageDigest batch = Digests.begun();
    private long entries;
    private long seals;
    private @Nullable Seal before;
    private boolean witnessed;

    private Chain(@Nullable UUID room, Witness witness) {
        this.room = room;
        this.witness = witness;
    }

    /**
     * What was found in a room.
     *
     * @param last its last seal, or null where there is none
     */
    record Found(
            @Nullable UUID room,
            long entries,
            long seals,
            @Nullable Seal last,
            Optional<Fault> fault) {

        long unsealed() {
            return entries - (last == null ? 0 : last.to());
        }
    }

    static Found check(Connection connection, @Nullable UUID room, Witness witness) throws SQLException {
        var chain = new Chain(room, witness);
        var last = Rows.last(connection, room);
        try (var entries = Rows.entries(connection, room);
                var seals = Rows.seals(connection, room)) {
            var fault = chain.along(entries, seals).or(() -> chain.atTheEnd(last));
            return new Found(room, chain.entries, chain.seals, chain.before, fault);
        }
    }

    private Optional<Fault> along(Rows<Entry> rows, Rows<Seal> sealed) throws SQLException {
        var seal = sealed.next();
        for (var entry = rows.next(); entry != null; entry = rows.next()) {
            var fault = taken(entry);
            if (fault.isPresent()) return fault;
            if (seal == null || seal.to() != entry.number()) continue;
            fault = closed(seal);
            if (fault.isPresent()) return fault;
            seal = sealed.next();
        }
        if (seal == null) return Optional.empty();
        return found(entries + 1, seal.to() > entries ? Kind.MISSING : Kind.SEAL_MISSING);
    }

    private Optional<Fault> taken(Entry entry) {
        if (entry.number() != entries + 1) return found(entries + 1, Kind.MISSING);
        if (!entry.holds()) return found(entry.number(), moved(entry) ? Kind.MOVED : Kind.CHANGED);
        if (entry.erasedEarly(now)) return found(entry.number(), Kind.ERASED_EARLY);
        entries++;
        batch.update(entry.digest());
        return Optional.empty();
    }

    private Optional<Fault> closed(Seal seal) {
        var digests = batch.digest();
        if (!seal.follows(before)) return found(before == null ? 1 : before.to() + 1, Kind.SEAL_MISSING);
        if (!seal.holds()) return found(seal.from(), Kind.SEAL_FORGED);
        if (!Arrays.equals(digests, seal.entries())) return found(seal.from(), Kind.REWRITTEN);
        before = seal;
        seals++;
        return witnessed(seal);
    }

    private Optional<Fault> witnessed(Seal seal) {
        var line = witness.of(room).filter(held -> held.number() == seal.number());
        if (line.isEmpty()) return Optional.empty();
        witnessed = true;
        var same = line.get().to() == seal.to()
                && line.get().hash().equals(HexFormat.of().formatHex(seal.hash()));
        return same ? Optional.empty() : found(seal.from(), Kind.WITNESS);
    }

    private Optional<Fault> atTheEnd(long last) {
        if (last != entries) return found(Math.min(last, entries) + 1, Kind.MISSING);
        if (!witnessed && witness.of(room).isPresent())
            return found(before == null ? 1 : before.to() + 1, Kind.WITNESS_ALONE);
        return Optional.empty();
    }

    private static boolean moved(Entry entry) {
        for (var place = Math.max(1, entry.number() - AROUND); place <= entry.number() + AROUND; place++)
            if (entry.holdsAt(place)) return place != entry.number();
        return false;
    }

    private static Optional<Fault> found(long number, Kind kind) {
        return Optional.of(new Fault(number, kind));
    }
}
