package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.membership.Person;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.OnBehalfRecord;
import org.trialogue.membership.domain.OnBehalfRecord.Answer;
import org.trialogue.membership.domain.OnBehalfRecords;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/**
 * What was done in a member's name, which they confirm or object to; and what they did in the name of others. Both stay theirs to see and to
 * answer when their mandate is over, as it was done while it ran.
 */
@Service
@Transactional
public class InYourName {

    private final OnBehalfRecords done;
    private final Mandates mandates;
    private final GroupOfficers officers;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    InYourName(
            OnBehalfRecords done,
            Mandates mandates,
            GroupOfficers officers,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.done = done;
        this.mandates = mandates;
        this.officers = officers;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of it is looked at. */
    public enum Shelf {
        /** What others did in the reader's name. */
        IN_YOUR_NAME,
        /** What the reader did in the name of others. */
        BY_YOU,
        /** To what principals objected, for the secretaries and the Chair. */
        OBJECTED_TO
    }

    /** The shelves that the reader has in a working group: none where they sit in it no more and nothing was done for them or by them. */
    @Transactional(readOnly = true)
    public List<Shelf> shelves(WorkingGroupId group, MemberId reader) {
        if (!Viewing.isFor(reader)) return List.of();
        var acting = officers.seat(group, reader);
        if (acting.filter(GroupOfficers::is).isPresent()) return List.of(Shelf.values());
        var concerned = acting.isPresent()
                || done.countByWorkingGroupAndPrincipal(group.value(), reader.value()) > 0
                || done.countByWorkingGroupAndMember(group.value(), reader.value()) > 0;
        return concerned ? List.of(Shelf.IN_YOUR_NAME, Shelf.BY_YOU) : List.of();
    }

    /** How much there is. */
    @Transactional(readOnly = true)
    public int count(WorkingGroupId group, Shelf shelf, MemberId reader) {
        require(group, shelf, reader);
        return switch (shelf) {
            case IN_YOUR_NAME -> done.countByWorkingGroupAndPrincipal(group.value(), reader.value());
            case BY_YOU -> done.countByWorkingGroupAndMember(group.value(), reader.value());
            case OBJECTED_TO -> done.countByWorkingGroupAndAnswerAndOfRoomsFalse(group.value(), Answer.OBJECTED);
        };
    }

    /** Some of it, what waits for an answer first, then the newest. */
    @Transactional(readOnly = true)
    public List<OnBehalfLine> list(WorkingGroupId group, Shelf shelf, int page, int atMost, MemberId reader) {
        require(group, shelf, reader);
        var some = PageRequest.of(page, atMost);
        var found = switch (shelf) {
            case IN_YOUR_NAME -> done.inNameOf(group.value(), reader.value(), some);
            case BY_YOU -> done.by(group.value(), reader.value(), some);
            case OBJECTED_TO -> done.objectedTo(group.value(), some);
        };
        var sits = officers.seat(group, reader).isPresent();
        return found.stream().map(one -> line(one, reader, sits)).toList();
    }

    /**
     * It was done as the member wanted it.
     *
     * @throws Refusal when it was not in their name, or was answered before
     */
    public void confirm(UUID id, MemberId member) {
        var found = found(id, member);
        found.confirm(member, clock.instant());
        answered(found, "membership.on-behalf-confirmed", member);
    }

    /**
     * It was not what the member wanted: the deputy, the secretaries and the Chair learn of it.
     *
     * @throws Refusal when it was not in their name, was answered before, or nothing is said
     */
    public void object(UUID id, String why, MemberId member) {
        var found = found(id, member);
        found.object(member, why, clock.instant());
        answered(found, "membership.on-behalf-objected", member);
    }

    private void answered(OnBehalfRecord found, String deed, MemberId member) {
        var by = answering(found, member);
        done.saveAndFlush(found);
        var said = Particulars.NONE.concerning(found.member());
        if (!found.ofRooms()) said = said.inGroup(found.workingGroup().value());
        audit.record(by, null, deed, found.id(), said);
    }

    /** As what they sit in the working group today; otherwise as what they did when it was done. */
    private Acting answering(OnBehalfRecord found, MemberId member) {
        return officers.seat(found.workingGroup(), member)
                .orElseGet(() -> mandates.findById(found.principalMandate().value())
                        .orElseThrow()
                        .acting());
    }

    private OnBehalfRecord found(UUID id, MemberId member) {
        return done.findById(id)
                .filter(one -> Viewing.isFor(member))
                .orElseThrow(() -> new Refusal("membership.refused.principal-only"));
    }

    private void require(WorkingGroupId group, Shelf shelf, MemberId reader) {
        if (!shelves(group, reader).contains(shelf)) throw new Refusal("membership.refused.officers-only");
    }

    private OnBehalfLine line(OnBehalfRecord one, MemberId reader, boolean sits) {
        var answer = one.answer();
        return new OnBehalfLine(
                one.id(),
                one.deed(),
                name(one.member()),
                name(one.principal()),
                sits ? one.link() : null,
                one.doneAt(),
                answer == null ? null : answer == Answer.OBJECTED,
                one.statement(),
                answer == null && one.principal().equals(reader));
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }
}
