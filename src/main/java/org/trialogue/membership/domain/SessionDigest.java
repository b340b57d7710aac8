package org.trialogue.membership.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a session's key, in hexadecimal: what the database knows of it. Whoever reads it there cannot enter by it. */
public record SessionDigest(String hex) {

    /** The digest of a session's key. */
    public static SessionDigest of(String session) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return new SessionDigest(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** As it is stored. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static SessionDigest stored(byte[] bytes) {
        return new SessionDigest(HexFormat.of().formatHex(bytes));
    }
}
