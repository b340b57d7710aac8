package org.trialogue.knowledge.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.Tags;

/** What a line says of a practice, once it is known to be in order. Its text stands under what was tried, as nobody has taken it apart. */
record ImportedRow(
        String externalId,
        String language,
        String kind,
        String title,
        String summary,
        String text,
        List<String> countries,
        List<String> themes,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        String source,
        @Nullable PersistentId identifier,
        Tags tags) {

    private static final int LETTERS = 24;

    /** The practice's key, always the same for the same row of the same origin. */
    String key() {
        return "imported-" + sha256(externalId).substring(0, LETTERS);
    }

    /** Tells whether the row says anything new. */
    String digest() {
        var said = String.join(
                "\u001f",
                language,
                kind,
                title,
                summary,
                text,
                String.join(",", countries),
                String.join(",", themes),
                String.valueOf(yearFrom),
                String.valueOf(yearTo),
                source);
        var more = new StringBuilder(said);
        if (identifier != null) more.append('\u001f').append(identifier.text());
        if (!tags.isNone()) more.append('\u001f').append(String.join(",", tags.texts()));
        return sha256(more.toString());
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** Nobody of ours has looked at it, so we are not sure of it. */
    Account account() {
        return new Account(
                kind,
                title,
                summary,
                text,
                null,
                Confidence.LOW,
                new Period(yearFrom, yearTo),
                countries,
                themes,
                List.of(),
                List.of(),
                List.of(),
                "",
                source,
                null,
                identifier,
                tags);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
