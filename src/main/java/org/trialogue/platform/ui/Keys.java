package org.trialogue.platform.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** The keys in the addresses of pages. */
public final class Keys {

    private Keys() {}

    /**
     * The key at a place of the address.
     *
     * @throws NotFoundException when what stands there cannot be a key: it leads nowhere
     */
    public static UUID of(BeforeEnterEvent entering, String place) {
        return entering.getRouteParameters().get(place).flatMap(Keys::perhaps).orElseThrow(NotFoundException::new);
    }

    /** The key that a word of an address is; empty where it is none. */
    public static Optional<UUID> perhaps(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
