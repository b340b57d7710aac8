package org.trialogue.platform.files;

import java.util.UUID;
import org.trialogue.platform.MemberId;

/** A member asked for a file of a room, and is about to get it. */
public record FileTaken(FileId file, UUID room, MemberId member) {}
