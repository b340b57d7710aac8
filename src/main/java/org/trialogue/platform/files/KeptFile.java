package org.trialogue.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.trialogue.platform.MemberId;

/**
 * A file as it was kept.
 *
 * @param mediaType what its content is, as the portal found it, whatever the sender said
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal letters
 */
public record KeptFile(
        FileId id, UUID room, String name, String mediaType, long size, String sha256, MemberId by, Instant at) {}
