package org.trialogue.rooms;

import java.time.Instant;
import java.util.UUID;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;

/**
 * A file on the list of a room, as it stands now.
 *
 * @param version how many times it was shared, this one among them
 * @param size in bytes
 * @param words what came of reading its words
 * @param apart whether the scanner found something in it, and it is handed to nobody
 */
public record SharedFile(
        UUID id,
        RoomId room,
        String name,
        int version,
        FileId file,
        long size,
        boolean apart,
        FileWords words,
        MemberId by,
        Instant at) {}
