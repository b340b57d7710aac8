package org.trialogue.drafting.application;

import java.util.Arrays;
import java.util.HexFormat;

/** One sign-in of a member, or of a script in a member's name, known by a digest of its session. */
public record SignIn(byte[] digest) {

    /** Keeps its own copy. */
    public SignIn {
        digest = digest.clone();
    }

    /** The sign-in of a session. */
    public static SignIn ofSession(String sessionId) {
        return new SignIn(Tickets.digest(sessionId));
    }

    /** The sign-in of a script, which stands on a session at the identity provider and not on one of ours. */
    public static SignIn ofProvider(String session) {
        return new SignIn(Tickets.digest("provider:" + session));
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignIn signIn && Arrays.equals(digest, signIn.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest, 0, 4);
    }
}
