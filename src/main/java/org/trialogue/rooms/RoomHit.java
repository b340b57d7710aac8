package org.trialogue.rooms;

import java.time.Instant;
import org.trialogue.membership.RoomId;

/**
 * Something found in a room.
 *
 * @param room where it is
 * @param kind {@code text, comment, position, position-on-behalf, thread, message, to_do, file, file_text}
 * @param title what it is, or what it stands in; empty where its kind says all there is to say
 * @param passage the words around what was found; the words found stand between U+E000 and U+E001
 * @param link the address within the portal
 */
public record RoomHit(RoomId room, String kind, String title, String passage, String link, Instant at) {}
