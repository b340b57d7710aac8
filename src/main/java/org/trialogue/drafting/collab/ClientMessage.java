package org.trialogue.drafting.collab;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client may say. */
sealed interface ClientMessage {

    /**
     * Comes first, and only once.
     *
     * @param proof what shows who it is
     * @param have the version that the client already has
     * @param inFlight a commit whose answer it never saw
     * @param schema the hash of the schema by which it reads texts, if it says so
     */
    record Hello(
            Proof proof,
            @Nullable Integer have,
            @Nullable UUID inFlight,
            @Nullable String schema) implements ClientMessage {}

    /** What shows who someone is. */
    sealed interface Proof {}

    /** A ticket, which a page of someone who is signed in was given. */
    record Ticket(String value) implements Proof {}

    /** An access token of the identity provider, which a script was given. */
    record AccessToken(String value) implements Proof {}

    /** A change made on a version; its steps are read only once there is a text to read them for. */
    record Change(UUID commitId, int base, JsonNode groups) implements ClientMessage {}

    /** Where the author's cursor stands, in the text of a version. */
    record Cursor(
            int version, @Nullable Integer anchor, @Nullable Integer head) implements ClientMessage {}

    /** The client's text differs from ours: it wants the whole of it. */
    record Resync() implements ClientMessage {}

    /** Are you there? */
    record Ping() implements ClientMessage {}
}
