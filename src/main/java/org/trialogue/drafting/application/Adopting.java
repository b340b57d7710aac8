package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Seats.Taken;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.AdoptionRows.Given;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.OpenPlaces;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * Adopts a text at its final reading: the Chair and the spokespersons of employers and workers each do so, on the very same version and by a
 * mandate that holds until the last of them has, and prove who they are. With the third act the text is adopted: what it says, its
 * numbering, what of it was agreed and who sat there are kept whole.
 */
@Service
@Transactional
public class Adopting {

    private static final String GIVEN = "drafting.adoption-given";
    private static final String TAKEN_BACK = "drafting.adoption-taken-back";

    private final TextRows texts;
    private final AdoptionRows adoptions;
    private final History history;
    private final Writers writers;
    private final Membership membership;
    private final Proof proof;
    private final Seats seats;
    private final OwnWord ownWord;
    private final Concluding concluding;
    private final AdoptionNotices notices;
    private final Refusals refusals;
    private final Audit audit;
    private final Clock clock;

    Adopting(
            TextRows texts,
            AdoptionRows adoptions,
            History history,
            Writers writers,
            Membership membership,
            Proof proof,
            Seats seats,
            OwnWord ownWord,
            Concluding concluding,
            AdoptionNotices notices,
            Refusals refusals,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.adoptions = adoptions;
        this.history = history;
        this.writers = writers;
        this.membership = membership;
        this.proof = proof;
        this.seats = seats;
        this.ownWord = ownWord;
        this.concluding = concluding;
        this.notices = notices;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /** The acts that stand on a text, the first first; none where it is not in view. */
    @Transactional(readOnly = true)
    public List<Given> given(TextId text) {
        return texts.find(text)
                .map(head -> head.stage() == Stage.FINAL_READING ? adoptions.standing(head) : adoptions.kept(text))
                .orElse(List.of());
    }

    /** What whoever looks at a text may do about its adoption now; nothing for most. */
    public enum May {
        NOTHING,
        ADOPT,
        TAKE_BACK
    }

    /** The same of a text at its final reading, and those that stand on it. */
    @Transactional(readOnly = true)
    public May may(OpenedText opened, List<Given> given) {
        if (opened.text().stage() != Stage.FINAL_READING
                || opened.fork() != null
                || opened.room().kind().apart()
                || opened.room().closed()) return May.NOTHING;
        var taken = seats.of(opened.room().id(), opened.acting().member()).filter(Taken::letIn);
        if (taken.isEmpty()) return May.NOTHING;
        if (given.stream().anyMatch(by(taken.get()))) return May.TAKE_BACK;
        return given.stream().anyMatch(from(taken.get().seat())) ? May.NOTHING : May.ADOPT;
    }

    /**
     * Adopts a text as its member has read it.
     *
     * @param version that was read
     * @return whether it is adopted by this act, as all three have given theirs
     * @throws Refusal to anybody else, to whom the own side did not let in, without a proof, when the text is not at its final reading or was
     *     changed since it was read, while something in it is open, a side is missing or those for whom it is given object, and when it was given
     *     already
     */
    public boolean adopt(TextId text, int version, MemberId member) {
        texts.changeRules(text);
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        var taken = seat(head, by, GIVEN);
        proof.demand(by.capacity());
        requireReading(head);
        if (head.head() != version) throw new Refusal("drafting.refused.adopt-moved");
        var read = history.at(text, version);
        if (OpenPlaces.in(read.doc()) > 0) throw new Refusal("drafting.refused.adopt-open");
        requireGovernments(head);
        if (adoptions.standing(head).stream().anyMatch(from(taken.seat())))
            throw new Refusal("drafting.refused.adopt-given");
        ownWord.demandNoObjection(head, read.doc(), member);
        var now = clock.instant();
        adoptions.give(head, read.doc(), taken.seat(), taken.held(), now);
        audit.record(by, head.room().value(), GIVEN, text.value(), Particulars.now("version", version));
        var given = adoptions.standing(head);
        if (!Concluding.everyone(given)) {
            notices.given(head, member, given.stream().map(Given::seat).collect(Collectors.toSet()));
            return false;
        }
        notices.over(head);
        concluding.adopted(head, read, given, by, now);
        return true;
    }

    /**
     * Takes one's own act back, as long as the text is not adopted.
     *
     * @throws Refusal to anybody else, without a proof, and when the text is not at its final reading or one's act does not stand on it
     */
    public void takeBack(TextId text, MemberId member) {
        texts.changeRules(text);
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        var taken = seat(head, by, TAKEN_BACK);
        proof.demand(by.capacity());
        requireReading(head);
        if (!adoptions.takeBack(head, taken.held().mandate(), clock.instant()))
            throw new Refusal("drafting.refused.adopt-not-given");
        audit.record(
                by, head.room().value(), TAKEN_BACK, text.value(), Particulars.NONE.and("version", head.head(), null));
        if (adoptions.standing(head).isEmpty()) notices.over(head);
    }

    private Taken seat(TextHead head, Acting by, String deed) {
        var taken = head.fork() == null ? seats.of(head.room(), by.member()) : Optional.<Taken>empty();
        if (taken.isEmpty() || !taken.get().letIn()) {
            refusals.record(by, deed, head.id().value(), null);
            throw new Refusal(taken.isEmpty() ? "drafting.refused.adopt-who" : "drafting.refused.adopt-let-in");
        }
        return taken.get();
    }

    private static void requireReading(TextHead head) {
        if (head.kind().apart() || head.stage() != Stage.FINAL_READING)
            throw new Refusal("drafting.refused.adopt-stage");
    }

    /** A text is adopted by a body that has in it whom its rules want in it. */
    private void requireGovernments(TextHead head) {
        var wanted = membership
                .room(head.room())
                .filter(place -> membership.rules(place.workingGroup()).preset().needsGovernments())
                .isPresent();
        if (wanted
                && seats.mandates(head.room()).stream()
                        .noneMatch(held -> held.affiliation() == Affiliation.GOVERNMENT && held.represents()))
            throw new Refusal("drafting.refused.adopt-governments");
    }

    private static Predicate<Given> from(Seat seat) {
        return each -> each.seat() == seat;
    }

    private static Predicate<Given> by(Taken taken) {
        return each -> each.mandate().equals(taken.held().mandate());
    }
}
