package org.trialogue.membership.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Accounts;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** People to whom a mandate can be given: members the portal knows, and accounts that have not signed in yet. */
@Component
class Candidates {

    private static final int PAGE = 50;

    private final Members members;
    private final Accounts accounts;
    private final Arrival arrival;

    Candidates(Members members, Accounts accounts, Arrival arrival) {
        this.members = members;
        this.accounts = accounts;
        this.arrival = arrival;
    }

    /** Those who have no mandate in the working group that holds or will hold without an end, by name. */
    List<Candidate> find(WorkingGroupId workingGroup, String typed, int atMost) {
        var found = new LinkedHashMap<String, Candidate>();
        var prefix = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        members.withoutLastingMandate(prefix, workingGroup.value(), Limit.of(atMost))
                .forEach(member -> add(found, member.asCandidate(arrival.organizationName(member))));
        for (var from = 0; found.size() < atMost; from += PAGE) {
            var page = accounts.matching(typed.strip(), from, PAGE);
            page.stream().filter(this::unknown).forEach(account -> add(found, candidate(account)));
            if (page.size() < PAGE) break;
        }
        return found.values().stream().limit(atMost).toList();
    }

    /**
     * The member behind an account, made known to the portal if needed.
     *
     * @throws Refusal when there is no such account
     */
    MemberId known(String subject) {
        return members.findBySubject(subject)
                .map(MemberRecord::id)
                .or(() -> accounts.find(subject).map(arrival::of))
                .orElseThrow(() -> new Refusal("membership.refused.unknown-member"));
    }

    private boolean unknown(SignInClaims account) {
        return members.findBySubject(account.subject()).isEmpty();
    }

    private static void add(Map<String, Candidate> found, Candidate candidate) {
        found.putIfAbsent(candidate.subject(), candidate);
    }

    private static Candidate candidate(SignInClaims account) {
        var name = (account.givenName() + " " + account.familyName()).strip();
        return new Candidate(account.subject(), name, account.organization(), account.affiliation());
    }
}
