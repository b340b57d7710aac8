package org.trialogue.audit.verifying;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over bytes and over fields, which are written so that no two lists of fields look the same. */
final class Digests {

    private Digests() {}

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("each Java has SHA-256", missing);
        }
    }

    /** The digest of some bytes followed by fields. */
    static byte[] of(byte[] first, @Nullable Object... fields) {
        var digest = begun();
        digest.update(first);
        digest.update(netstring(fields));
        return digest.digest();
    }

    /** Each field with its length in bytes before it; a dash stands for none. */
    static byte[] netstring(@Nullable Object... fields) {
        var text = new StringBuilder();
        for (var field : fields) {
            if (!text.isEmpty()) text.append(',');
            if (field == null) {
                text.append('-');
                continue;
            }
            var said = field.toString();
            text.append(length(said)).append(':').append(said);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
