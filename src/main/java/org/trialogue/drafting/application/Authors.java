package org.trialogue.drafting.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;

/** Who the authors of a text are, each asked for once. */
final class Authors {

    private final Membership membership;
    private final Map<MemberId, Optional<Person>> known = new HashMap<>();

    Authors(Membership membership) {
        this.membership = membership;
    }

    /** What a member is called; empty for who is known no more. */
    String name(MemberId member) {
        return person(member).map(Person::name).orElse("");
    }

    /** The organization of a member today; null for who has none. */
    @Nullable
    String organization(MemberId member) {
        return person(member).map(Person::organization).orElse(null);
    }

    private Optional<Person> person(MemberId member) {
        return known.computeIfAbsent(member, membership::person);
    }
}
