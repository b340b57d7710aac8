package org.trialogue.membership.ui;

import static org.trialogue.membership.NominationState.ACCEPTED;
import static org.trialogue.membership.NominationState.CHECKED;
import static org.trialogue.membership.NominationState.DECLINED;
import static org.trialogue.membership.NominationState.EXPIRED;
import static org.trialogue.membership.NominationState.INVITED;
import static org.trialogue.membership.NominationState.NOMINATED;
import static org.trialogue.membership.NominationState.RETURNED;
import static org.trialogue.membership.NominationState.WITHDRAWN;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trialogue.membership.NominationState;

/** What a list of nominations shows: what is under way, what waits at one place, or what is over. */
enum Stages {
    OPEN(NOMINATED, RETURNED, CHECKED, INVITED, EXPIRED),
    TO_CHECK(NOMINATED),
    RETURNED_ONES(RETURNED),
    UNSENT(CHECKED),
    ON_THE_WAY(INVITED),
    RUN_OUT(EXPIRED),
    TAKEN_UP(ACCEPTED),
    GIVEN_UP(DECLINED, WITHDRAWN);

    private final List<NominationState> states;

    Stages(NominationState... states) {
        this.states = List.of(states);
    }

    List<NominationState> states() {
        return states;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stages asked(QueryParameters address) {
        var key = address.getSingleParameter("state").orElse("");
        return Stream.of(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(OPEN);
    }
}
