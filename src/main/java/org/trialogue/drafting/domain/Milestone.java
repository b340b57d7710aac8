package org.trialogue.drafting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Stage;
import org.trialogue.platform.Acting;

/** A version of a text that one comes back to. */
public sealed interface Milestone {

    /** How many commits it has seen. */
    int version();

    /** Who made it one. */
    Acting by();

    /** Since when it is one. */
    Instant at();

    /** Someone gave it a name. */
    record Named(int version, String name, Acting by, Instant at) implements Milestone {}

    /** The text came in. */
    record Imported(int version, Acting by, Instant at) implements Milestone {}

    /** The text came to a stage; the reason, where one was given. */
    record Reached(int version, Stage stage, @Nullable String reason, Acting by, Instant at) implements Milestone {}

    /** The last one of a day on which there were changes. */
    record LastOfDay(int version, Acting by, Instant at) implements Milestone {}
}
