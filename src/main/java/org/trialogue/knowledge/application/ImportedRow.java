package org.trialogue.knowledge.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Account;

/** What a line says of a practice, once it is known to be in order. Its text stands under what was tried, as nobody has taken it apart. */
record ImportedRow(String externalId, String language, Account account) {

    private static final int LETTERS = 24;
    private static final String BETWEEN = "\u001f";

    /** The practice's key, always the same for the same row of the same origin. */
    String key() {
        return "imported-" + sha256(externalId).substring(0, LETTERS);
    }

    /** Tells whether the row says anything new. What it says nothing of leaves no trace, so that what was imported before there was that stays known. */
    String digest() {
        var said = new StringBuilder(String.join(
                BETWEEN,
                language,
                account.kind(),
                account.title(),
                account.summary(),
                account.tried(),
                String.join(",", account.countries()),
                String.join(",", account.themes()),
                String.valueOf(account.period().from()),
                String.valueOf(account.period().to()),
                account.source()));
        var identifier = account.identifier();
        if (identifier != null) said.append(BETWEEN).append(identifier.text());
        if (!account.tags().isNone())
            said.append(BETWEEN).append(String.join(",", account.tags().texts()));
        var beside = beside();
        if (!beside.isEmpty()) said.append(BETWEEN).append(beside);
        return sha256(said.toString());
    }

    private String beside() {
        var told = account.particulars();
        var lesson = account.lesson();
        Map<String, String> parts = new TreeMap<>(Map.of(
                "context", told.context(),
                "results", told.results(),
                "figures", told.counted(),
                "lesson", lesson == null ? "" : lesson.basis() + " " + lesson.text(),
                "conditions", told.conditions(),
                "parties", listed(account.parties()),
                "partners", listed(account.partners()),
                "lead", account.lead(),
                "donors", listed(account.donors()),
                "cost", told.cost()));
        parts.put("instruments", listed(account.instruments()));
        parts.put("articles", listed(account.articles().texts()));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String listed(List<String> several) {
        return String.join("\n", several);
    }

    Locale locale() {
        return Locale.of(language);
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
