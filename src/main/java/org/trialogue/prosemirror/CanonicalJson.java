package org.trialogue.prosemirror;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** JSON in the one form that RFC 8785 gives it, for comparing documents by hash. Numbers are whole, as all of ours are. */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical form; refuses numbers that are not whole. */
    public static String of(JsonNode json) {
        var canonical = new CanonicalJson();
        canonical.write(json);
        return canonical.out.toString();
    }

    /** SHA-256 of the canonical form of a document's {@linkplain LastingJson lasting JSON} in UTF-8, as 64 hexadecimal digits in lower case. */
    public static String sha256(Node doc) {
        return sha256(LastingJson.of(doc));
    }

    /** SHA-256 of the canonical form of JSON in UTF-8, as 64 hexadecimal digits in lower case; refuses numbers that are not whole. */
    public static String sha256(JsonNode json) {
        try {
            var bytes = of(json).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void write(JsonNode json) {
        if (json.isObject()) writeObject(json);
        else if (json.isArray()) writeArray(json);
        else if (json.isString()) writeString(json.stringValue());
        else if (json.isBoolean()) out.append(json.booleanValue());
        else if (json.isNull()) out.append("null");
        else if (json.isIntegralNumber()) out.append(json.longValue());
        else throw JsonInput.malformed("Only whole numbers have a canonical form here");
    }

    private void writeObject(JsonNode json) {
        char separator = '{';
        for (var name : new TreeSet<>(json.propertyNames())) {
            out.append(separator);
            writeString(name);
            out.append(':');
            write(json.get(name));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void writeArray(JsonNode json) {
        char separator = '[';
        for (var element : json) {
            out.append(separator);
            write(element);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void writeString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) writeUnit(text.charAt(i));
        out.append('"');
    }

    private void writeUnit(char unit) {
        switch (unit) {
            case '"', '\\' -> out.append('\\').append(unit);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < ' ') out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                else out.append(unit);
            }
        }
    }
}
