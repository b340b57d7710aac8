package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Rights;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What open texts read of the database. It works for a text's room; whether a member may see it, each member's mandate says. */
@Component
class Ledger {

    private final TextRows texts;
    private final CommitRows commits;
    private final AgreedRows agreed;
    private final SnapshotRows snapshots;
    private final History history;
    private final Membership membership;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ledger(
            TextRows texts,
            CommitRows commits,
            AgreedRows agreed,
            SnapshotRows snapshots,
            History history,
            Membership membership,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.commits = commits;
        this.agreed = agreed;
        this.snapshots = snapshots;
        this.history = history;
        this.membership = membership;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A text and its room: what every look into the tables needs. */
    record Place(TextId text, RoomId room) {}

    /** Where a text is; empty when there is none, or the member may not see it. */
    Optional<Place> place(TextId text, MemberId member) {
        Optional<TextHead> seen = Viewing.as(member, () -> transaction.execute(status -> texts.find(text)));
        return seen.map(found -> new Place(text, found.room()));
    }

    Optional<TextHead> head(Place place) {
        return in(place, () -> texts.find(place.text()));
    }

    Version newest(Place place) {
        return in(
                place,
                () -> history.at(
                        place.text(), texts.find(place.text()).orElseThrow().head()));
    }

    Version at(Place place, int version) {
        return in(place, () -> history.at(place.text(), version));
    }

    List<Commit> after(Place place, int version) {
        return between(place, version, Integer.MAX_VALUE);
    }

    List<Commit> between(Place place, int version, int upTo) {
        return in(place, () -> commits.between(place.text(), version, upTo));
    }

    Optional<Commit> kept(Place place, MemberId member, @Nullable UUID commitId) {
        return commitId == null ? Optional.empty() : in(place, () -> commits.kept(place.text(), member, commitId));
    }

    /** The keys of the provisions that are agreed. */
    Set<String> agreed(Place place) {
        return in(place, () -> agreed.of(place.text()));
    }

    void keepWhole(Place place, Version version) {
        in(place, () -> {
            snapshots.keep(place.text(), place.room(), version, clock.instant());
            return true;
        });
    }

    Optional<Acting> acting(Place place, MemberId member) {
        return in(
                place,
                () -> membership.actingOn(member, place.room(), place.text().value()));
    }

    /** The mandates of several members; those who have none are missing. */
    Map<MemberId, Acting> acting(Place place, Collection<MemberId> members) {
        return in(
                place,
                () -> membership.actingOn(members, place.room(), place.text().value()));
    }

    /** What someone acting so may do with a text as it stands; in a closed room they only read. */
    Function<Acting, Rights> rights(Place place, TextHead head) {
        var open = in(place, () -> membership.room(place.room()).filter(room -> !room.closed()));
        return acting -> open.isPresent() ? head.rights(acting) : Rights.reading("drafting.rights.closed");
    }

    Optional<Person> person(MemberId member) {
        return membership.person(member);
    }

    private <T> T in(Place place, Supplier<T> reading) {
        return Viewing.inRoom(place.room().value(), () -> transaction.execute(status -> reading.get()));
    }
}
