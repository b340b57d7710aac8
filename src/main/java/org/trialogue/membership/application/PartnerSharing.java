package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Shareable;
import org.trialogue.membership.Shareables;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.RoomRecord;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.ShareRecord;
import org.trialogue.membership.domain.Shares;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/**
 * What of the shared room partners read: what a secretary or the Chair shares with them piece by piece, for a time and within their mandate. The
 * room as a whole is shared by letting them into it ({@link RoomKeeping}).
 */
@Service
@Transactional
public class PartnerSharing {

    private static final int OFFERED = 500;

    private final Membership membership;
    private final Mandates mandates;
    private final MandatesToday held;
    private final Rooms rooms;
    private final Shares shares;
    private final ObjectProvider<Shareables> features;
    private final Audit audit;
    private final Clock clock;

    PartnerSharing(
            Membership membership,
            Mandates mandates,
            MandatesToday held,
            Rooms rooms,
            Shares shares,
            ObjectProvider<Shareables> features,
            Audit audit,
            Clock clock) {
        this.membership = membership;
        this.mandates = mandates;
        this.held = held;
        this.rooms = rooms;
        this.shares = shares;
        this.features = features;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody can share, and with whom.
     *
     * @param room where it stands
     * @param pieces the newest of each sort first, all there are but of very many
     * @param partners by name
     */
    public record Offer(RoomId room, List<Shareable> pieces, List<Mandated> partners, LocalDate today) {}

    /** Something that is shared with a partner, as that partner sees it. */
    public record Received(Shareable what, LocalDate until) {}

    /** What the member can share with the partners of a working group; empty for who may share nothing. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(WorkingGroupId group, MemberId member) {
        return offer(group, null, member);
    }

    /**
     * The same.
     *
     * @param besides a piece of the shared room that is among it however many there are, or null
     */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(WorkingGroupId group, @Nullable UUID besides, MemberId member) {
        var room = membership.sharedRoom(group);
        return sharing(room, member).map(by -> {
            var pieces = features.orderedStream()
                    .flatMap(feature -> feature.in(room, OFFERED, besides).stream())
                    .toList();
            var partners = membership.mandatesIn(group).stream()
                    .filter(each -> each.affiliation() == Affiliation.PARTNERS)
                    .toList();
            return new Offer(room, pieces, partners, held.day());
        });
    }

    /**
     * Shares a piece of the shared room with partners until the end of a day; with whom it is shared already, until that day from now on.
     *
     * @throws Refusal when the member is neither secretary nor Chair, the piece does not stand there, nobody or somebody else than a partner is
     *     named, or the day is past, too far ahead or after the last one of a mandate
     */
    public void share(WorkingGroupId group, UUID piece, Set<MandateId> whom, LocalDate until, MemberId member) {
        var id = membership.sharedRoom(group);
        var by = sharing(id, member).orElseThrow(() -> new Refusal("membership.refused.share-who"));
        var room = rooms.inHand(id.value()).orElseThrow(() -> new Refusal("membership.refused.room"));
        var what = named(List.of(piece)).get(piece);
        if (what == null) throw new Refusal("membership.refused.share-gone");
        if (whom.isEmpty()) throw new Refusal("membership.refused.nobody-chosen");
        var partners = whom.stream().map(each -> partner(group, each)).toList();
        partners.forEach(each -> RoomRules.sharedUntil(until, each, held.day()));
        partners.forEach(each -> share(room, what, each, until, by));
    }

    private void share(RoomRecord room, Shareable what, MandateRecord whom, LocalDate until, Acting by) {
        var now = clock.instant();
        for (var before : shares.findByPieceAndEndedAtIsNull(what.key())) {
            if (!before.mandate().equals(whom.mandate())) continue;
            before.end(whom, by, now);
            shares.saveAndFlush(before);
        }
        shares.saveAndFlush(new ShareRecord(room, what, whom, until, by, now));
        var said = Particulars.now("until", until).concerning(whom.acting().member());
        audit.record(by, room.getId(), "membership.piece-shared", what.key(), said);
    }

    private MandateRecord partner(WorkingGroupId group, MandateId mandate) {
        return mandates.findById(mandate.value())
                .filter(found -> found.workingGroup().equals(group) && found.holds(held.day()))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-mandate"));
    }

    /**
     * Shares something no more, from this moment on; what was ended stays so.
     *
     * @throws Refusal when the member is neither secretary nor Chair
     */
    public void end(UUID share, MemberId member) {
        var before = shares.findById(share).orElseThrow(() -> new Refusal("membership.refused.share-who"));
        var by = sharing(before.room(), member).orElseThrow(() -> new Refusal("membership.refused.share-who"));
        if (!before.holds(held.day())) return;
        var whom = mandates.findById(before.mandate().value()).orElseThrow();
        before.end(whom, by, clock.instant());
        shares.saveAndFlush(before);
        var about = Particulars.NONE.concerning(whom.acting().member());
        audit.record(by, before.room().value(), "membership.piece-shared-no-more", before.piece(), about);
    }

    /** What is shared with the reader, a partner, in a working group today, by title. */
    @Transactional(readOnly = true)
    public List<Received> received(WorkingGroupId group, MemberId reader) {
        if (!Viewing.isFor(reader)) return List.of();
        var own = held.in(group, reader).map(MandateRecord::getId).map(List::of).orElse(List.of());
        var current = shares.findByMandateInAndEndedAtIsNull(own).stream()
                .filter(each -> each.holds(held.day()))
                .toList();
        var named = named(current.stream().map(ShareRecord::piece).toList());
        return current.stream()
                .flatMap(each ->
                        Optional.ofNullable(named.get(each.piece()))
                                .map(what -> new Received(what, each.until()))
                                .stream())
                .sorted(Comparator.comparing(each -> each.what().title(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What these pieces are called, as far as whoever works sees them. */
    Map<UUID, Shareable> named(Collection<UUID> pieces) {
        return features.orderedStream()
                .flatMap(feature -> feature.named(pieces).stream())
                .collect(Collectors.toMap(Shareable::key, Function.identity()));
    }

    /** As what the member shares what is in a room; empty for who does not. */
    Optional<Acting> sharing(RoomId id, MemberId member) {
        if (!Viewing.isFor(member)) return Optional.empty();
        return membership
                .room(id)
                .flatMap(room -> membership.actingIn(member, id).filter(room::isSharedOutBy));
    }
}
