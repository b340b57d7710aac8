package org.trialogue.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Things that members follow and mute. A module that has some hands in a bean. */
public interface Followable {

    /** What those of the things that are this module's are called, as far as the member of this transaction may see them. */
    Map<String, String> named(Collection<String> things);

    /** The things that the member of this transaction follows, where the module keeps that itself; the last chosen first. */
    default List<String> followed() {
        return List.of();
    }

    /** Whether the module itself keeps who follows such a thing. */
    default boolean keeps(String thing) {
        return false;
    }

    /** Follows a thing of which the module keeps that itself, or no longer. */
    default void follow(String thing, boolean follow) {}

    /** The keys of those of the things whose address begins so, such as {@code texts/}. */
    static List<UUID> keys(Collection<String> things, String beginning) {
        return things.stream()
                .filter(thing -> thing.startsWith(beginning))
                .flatMap(thing -> key(thing.substring(beginning.length())))
                .toList();
    }

    private static Stream<UUID> key(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }
}
