package org.trialogue.drafting.collab;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trialogue.drafting.collab.Frames.Authored;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.membership.Person;
import org.trialogue.platform.MemberId;

/** Who made the commits of an open text, by name, and by which connection where that is still known. */
final class Authors {

    private static final int REMEMBERED = 1_000;

    private final Ledger ledger;
    private final Map<MemberId, Person> people = new HashMap<>();
    private final Map<UUID, String> clients = new LinkedHashMap<>();

    Authors(Ledger ledger) {
        this.ledger = ledger;
    }

    Person person(MemberId member) {
        return people.computeIfAbsent(member, unknown -> ledger.person(member).orElseThrow());
    }

    void remember(Commit commit, Connection by) {
        clients.put(commit.commitId(), by.clientId());
        if (clients.size() > REMEMBERED)
            clients.remove(clients.keySet().iterator().next());
    }

    Authored of(Commit commit) {
        return new Authored(commit, person(commit.by().member()), clients.getOrDefault(commit.commitId(), ""));
    }

    List<Authored> of(List<Commit> commits) {
        return commits.stream().map(this::of).toList();
    }
}
