package org.trialogue.drafting;

import java.time.Instant;
import java.util.Locale;
import org.trialogue.membership.RoomId;

/**
 * A text as a list shows it.
 *
 * @param version how many commits it has seen
 */
public record DraftText(
        TextId id, RoomId room, String title, Locale language, Stage stage, int version, Instant createdAt) {}
