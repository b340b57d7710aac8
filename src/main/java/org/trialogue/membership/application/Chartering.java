package org.trialogue.membership.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Charter;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Rules;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Charters;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What a working group is asked to do and by which rules it proceeds: all of it read it, its secretaries and its Chair write it. */
@Service
@Transactional
public class Chartering {

    private final Charters charters;
    private final Membership membership;
    private final GroupOfficers officers;
    private final Audit audit;

    Chartering(Charters charters, Membership membership, GroupOfficers officers, Audit audit) {
        this.charters = charters;
        this.membership = membership;
        this.officers = officers;
        this.audit = audit;
    }

    /**
     * The charter of a working group.
     *
     * @throws Refusal when the reader has no mandate in it
     */
    @Transactional(readOnly = true)
    public Charter charter(WorkingGroupId group, MemberId reader) {
        officers.sitting(group, reader);
        return charters.of(group).shown();
    }

    /**
     * Writes down what the working group is asked to do.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no
     */
    public void ask(WorkingGroupId group, TermsOfReference terms, int seen, MemberId member) {
        var by = officers.deciding(group, member, "membership.mandate-worded");
        var charter = charters.inHand(group.value()).orElseThrow();
        var said = charter.ask(terms, seen, by);
        charters.saveAndFlush(charter);
        audit.record(by, membership.sharedRoom(group).value(), "membership.mandate-worded", group.value(), said);
    }

    /**
     * Settles by which rules the working group proceeds.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no
     */
    public void settle(WorkingGroupId group, Rules rules, int seen, MemberId member) {
        var by = officers.deciding(group, member, "membership.rules-settled");
        var charter = charters.inHand(group.value()).orElseThrow();
        var said = charter.settle(rules, seen, by);
        charters.saveAndFlush(charter);
        audit.record(by, membership.sharedRoom(group).value(), "membership.rules-settled", group.value(), said);
    }
}
