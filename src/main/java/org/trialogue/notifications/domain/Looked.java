package org.trialogue.notifications.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroupId;

/** Which notices of an inbox are looked for: a shelf of it, and of that a kind or a working group, or both. */
public record Looked(
        Shelf shelf, @Nullable String kind, @Nullable WorkingGroupId group) {

    /** What is not muted, all of it. */
    public static final Looked ALL = new Looked(Shelf.ALL, null, null);

    /** A part of the inbox. */
    public enum Shelf {
        /** Whatever is not muted. */
        ALL,
        /** What was not read yet. */
        UNREAD,
        /** What the member must act on. */
        WAITING,
        /** What the member may like to know. */
        NEWS,
        /** What the member does not want to be told of. */
        MUTED;

        /** The word used in addresses and text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The shelf of this word. */
        public static Optional<Shelf> of(String key) {
            return Stream.of(values()).filter(shelf -> shelf.key().equals(key)).findFirst();
        }
    }

    /** The same of another shelf. */
    public Looked on(Shelf other) {
        return new Looked(other, kind, group);
    }
}
