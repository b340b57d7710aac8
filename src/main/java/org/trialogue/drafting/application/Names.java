package org.trialogue.drafting.application;

import java.util.HashMap;
import java.util.Map;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;

/** What people are called, each asked for once. */
final class Names {

    private final Membership membership;
    private final Map<MemberId, String> known = new HashMap<>();

    Names(Membership membership) {
        this.membership = membership;
    }

    String of(MemberId member) {
        return known.computeIfAbsent(
                member, unknown -> membership.person(unknown).map(Person::name).orElse(""));
    }
}
