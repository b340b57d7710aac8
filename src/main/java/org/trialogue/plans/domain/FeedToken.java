package org.trialogue.plans.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What the address of a calendar ends with. Nobody can guess it, and the database knows its digest alone. */
public record FeedToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 32;

    /** One that there has never been. */
    public static FeedToken fresh() {
        var octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /** Its SHA-256. */
    public byte[] digest() {
        return digest(text);
    }

    /** The SHA-256 of some words. */
    public static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
