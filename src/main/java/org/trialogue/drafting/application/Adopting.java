package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.drafting.domain.AdoptionRows.Sitting;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.OpenPlaces;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * Adopts a text at its final reading: the Chair and the spokespersons of employers and workers each do so, on the very same version, and prove
 * who they are. With the third act the text is adopted: what it says, its numbering, what of it was agreed and who sat there are kept whole.
 */
@Service
@Transactional
public class Adopting {

    private static final String DEED = "drafting.adoption-given";

    private final TextRows texts;
    private final AdoptionRows adoptions;
    private final AgreedRows agreed;
    private final SnapshotRows snapshots;
    private final History history;
    private final Writers writers;
    private final Membership membership;
    private final Proof proof;
    private final StageNotices notices;
    private final Refusals refusals;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Adopting(
            TextRows texts,
            AdoptionRows adoptions,
            AgreedRows agreed,
            SnapshotRows snapshots,
            History history,
            Writers writers,
            Membership membership,
            Proof proof,
            StageNotices notices,
            Refusals refusals,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.adoptions = adoptions;
        this.agreed = agreed;
        this.snapshots = snapshots;
        this.history = history;
        this.writers = writers;
        this.membership = membership;
        this.proof = proof;
        this.notices = notices;
        this.refusals = refusals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The acts that were given on a text as it stands, the first first; none where it is not in view. */
    @Transactional(readOnly = true)
    public List<Given> given(TextId text) {
        return texts.find(text).map(head -> adoptions.given(text, head.head())).orElse(List.of());
    }

    /** The seat from which whoever looks at a text may adopt it now; none for most. */
    public static Optional<Seat> seat(OpenedText opened) {
        return opened.text().stage() == Stage.FINAL_READING
                        && opened.fork() == null
                        && !opened.room().kind().apart()
                        && !opened.room().closed()
                ? Seat.of(opened.acting())
                : Optional.empty();
    }

    /**
     * Adopts a text as its member has read it.
     *
     * @param version that was read
     * @return whether it is adopted by this act, as all three have given theirs
     * @throws Refusal to anybody else, without a proof, when the text is not at its final reading or was changed since it was read, while
     *     something in it is open, and when it was given already
     */
    public boolean adopt(TextId text, int version, MemberId member) {
        texts.changeRules(text);
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        var seat = seat(head, by);
        proof.demand(by.capacity());
        if (!shared(head.room()) || head.stage() != Stage.FINAL_READING)
            throw new Refusal("drafting.refused.adopt-stage");
        if (head.head() != version) throw new Refusal("drafting.refused.adopt-moved");
        var read = history.at(text, version);
        if (OpenPlaces.in(read.doc()) > 0) throw new Refusal("drafting.refused.adopt-open");
        var now = clock.instant();
        if (!adoptions.give(head, read.doc(), seat, by, now)) throw new Refusal("drafting.refused.adopt-given");
        audit.record(by, head.room().value(), DEED, text.value(), Particulars.now("version", version));
        if (!everyone(text, version)) return false;
        adopted(head, read, by, now);
        return true;
    }

    private Seat seat(TextHead head, Acting by) {
        var seat = head.fork() == null ? Seat.of(by) : Optional.<Seat>empty();
        if (seat.isEmpty()) {
            refusals.record(by, DEED, head.id().value(), null);
            throw new Refusal("drafting.refused.adopt-who");
        }
        return seat.get();
    }

    private boolean everyone(TextId text, int version) {
        return adoptions.given(text, version).stream()
                .map(Given::seat)
                .collect(Collectors.toSet())
                .containsAll(EnumSet.allOf(Seat.class));
    }

    private void adopted(TextHead head, Version read, Acting by, Instant now) {
        snapshots.keep(head.id(), head.room(), read, now);
        adoptions.adopt(head, read.doc(), agreed.of(head.id()).stream().sorted().toList(), sitting(head.room()), now);
        if (!texts.bring(head, Stage.ADOPTED, by, null, now)) throw new Refusal("drafting.refused.stage-moved");
        var moved = Particulars.NONE.and("stage", head.stage().key(), Stage.ADOPTED.key());
        audit.record(
                by, head.room().value(), "drafting.stage-changed", head.id().value(), moved);
        notices.tell(head, Stage.ADOPTED, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
    }

    private List<Sitting> sitting(RoomId room) {
        return membership.room(room).stream()
                .flatMap(place -> membership.mandatesIn(place.workingGroup()).stream())
                .map(held -> new Sitting(held.person().id().value(), held.affiliation(), held.capacity()))
                .toList();
    }

    private boolean shared(RoomId room) {
        return membership.room(room).filter(place -> !place.kind().apart()).isPresent();
    }
}
