package org.trialogue.roles;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** As what somebody comes to the portal; the columns of the table. */
enum Role {
    STRANGER("no mandate here", Affiliation.WORKERS, null),
    ELSEWHERE("secretariat, no mandate here", Affiliation.SECRETARIAT, null),
    PARTNER("partner", Affiliation.PARTNERS, Capacity.OBSERVER),
    OBSERVER("observer", Affiliation.GOVERNMENT, Capacity.OBSERVER),
    GOVERNMENT("government", Affiliation.GOVERNMENT, Capacity.TITULAR),
    COORDINATOR("coordinator of governments", Affiliation.GOVERNMENT, Capacity.COORDINATOR),
    EMPLOYERS_ADVISER("employers' adviser", Affiliation.EMPLOYERS, Capacity.ADVISER),
    EMPLOYERS("employers' spokesperson", Affiliation.EMPLOYERS, Capacity.SPOKESPERSON),
    FORMER("former employers' adviser", Affiliation.EMPLOYERS, Capacity.ADVISER),
    WORKERS_ADVISER("workers' adviser", Affiliation.WORKERS, Capacity.ADVISER),
    WORKERS("workers' spokesperson", Affiliation.WORKERS, Capacity.SPOKESPERSON),
    WORKERS_DEPUTY("workers' deputy", Affiliation.WORKERS, Capacity.DEPUTY),
    CHAIR("chair", Affiliation.GOVERNMENT, Capacity.CHAIR),
    SECRETARY("secretary", Affiliation.SECRETARIAT, Capacity.SECRETARY);

    private final String title;
    private final Affiliation side;
    private final @Nullable Capacity capacity;

    Role(String title, Affiliation side, @Nullable Capacity capacity) {
        this.title = title;
        this.side = side;
        this.capacity = capacity;
    }

    /** The head of its column. */
    String title() {
        return title;
    }

    Affiliation side() {
        return side;
    }

    /** In which capacity they are in the working group, or were; empty where they never were. */
    Optional<Capacity> capacity() {
        return Optional.ofNullable(capacity);
    }

    /** Whether what the Employers keep to themselves is theirs to see. */
    boolean inCaucus() {
        return this == EMPLOYERS_ADVISER || this == EMPLOYERS;
    }

    static Role titled(String title) {
        return Arrays.stream(values())
                .filter(role -> role.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role is called " + title));
    }
}
