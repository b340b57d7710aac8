package org.trialogue.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page begins, in a form that nobody is tempted to read or make up. */
public final class Cursor {

    private Cursor() {}

    /** The cursor that remembers this. */
    public static String of(String remembered) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(remembered.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a cursor remembers; an empty string for none.
     *
     * @throws WrongQuestion when it is no cursor
     */
    public static String read(@Nullable String cursor) {
        if (cursor == null) return "";
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var remembered = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (remembered.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException();
            return remembered;
        } catch (IllegalArgumentException | CharacterCodingException none) {
            throw new WrongQuestion("after must be what an earlier answer gave as next", none);
        }
    }
}
