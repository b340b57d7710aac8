package org.trialogue.membership.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** The nominations of a working group as those see them who nominate there: all for a secretary, otherwise the own organization's. */
@Service
@Transactional(readOnly = true)
public class NominationReading {

    private final Nominations nominations;
    private final Nominators nominators;
    private final Members members;
    private final ReadersNames names;
    private final Deputizing deputizing;

    NominationReading(
            Nominations nominations,
            Nominators nominators,
            Members members,
            ReadersNames names,
            Deputizing deputizing) {
        this.nominations = nominations;
        this.nominators = nominators;
        this.members = members;
        this.names = names;
        this.deputizing = deputizing;
    }

    /** Those in these states, the newest first. */
    public List<NominationLine> list(
            WorkingGroupId group, Collection<NominationState> states, int page, int atMost, MemberId by) {
        var whose = whose(nominators.required(group, by));
        return nominations.listed(group.value(), states, whose, PageRequest.of(page, atMost)).stream()
                .map(this::line)
                .toList();
    }

    /** How many there are in these states. */
    public int count(WorkingGroupId group, Collection<NominationState> states, MemberId by) {
        return nominations.count(group.value(), states, whose(nominators.required(group, by)));
    }

    private NominationLine line(NominationRecord found) {
        var organization = names.organization(found.organization()).orElseThrow();
        var term = found.term();
        var by = members.findById(found.nominatedBy().value())
                .map(member -> member.shown(null).name());
        return new NominationLine(
                found.id(),
                found.nominee(),
                organization.id(),
                organization.name(),
                organization.affiliation(),
                term.capacity(),
                term.startsOn(),
                term.endsOn(),
                found.state(),
                by.orElse(""),
                found.onBehalf(),
                found.reason(),
                found.trouble(),
                found.expiresAt(),
                deputizing.of(term.deputyOf()).orElse(null));
    }

    private @Nullable UUID whose(Acting acting) {
        return acting.forSecretariat() ? null : nominators.own(acting.member());
    }
}
