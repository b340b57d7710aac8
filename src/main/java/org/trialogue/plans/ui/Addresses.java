package org.trialogue.plans.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;

/** Reads the keys in addresses; one that cannot be a key leads nowhere. */
final class Addresses {

    private Addresses() {}

    static PlanId plan(BeforeEnterEvent entering) {
        return new PlanId(key(entering, "plan"));
    }

    static CommitmentId commitment(BeforeEnterEvent entering) {
        return new CommitmentId(key(entering, "commitment"));
    }

    private static UUID key(BeforeEnterEvent entering, String name) {
        return entering.getRouteParameters().get(name).flatMap(Addresses::read).orElseThrow(NotFoundException::new);
    }

    private static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
