package org.trialogue.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that lasts: a DOI, or another Handle (RFC 3650). Kept without what stands before it in addresses; a DOI is a Handle whose prefix
 * begins with 10.
 *
 * @param text such as {@code 10.1234/abc}
 */
public record PersistentId(@JsonValue String text) {

    /** How long one may be. */
    public static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("\\d+(?:\\.\\d+)*/[^\\s\\p{Z}\\p{C}]+");
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:https?://(?:dx\\.)?doi\\.org/|https?://hdl\\.handle\\.net/|info:doi/|info:hdl/|doi:\\s*|hdl:\\s*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern ADDRESS = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    /** Refuses what is neither. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersistentId {
        if (text.length() > LONGEST || !FORM.matcher(text).matches())
            throw new IllegalArgumentException("neither a DOI nor a Handle: " + text);
    }

    /** What somebody typed, as a bare name, with {@code doi:} or {@code hdl:} before it, or as an address; empty where it is neither. */
    public static Optional<PersistentId> read(String typed) {
        var stripped = AROUND.matcher(typed).replaceAll("");
        var bare = BEFORE.matcher(stripped).replaceFirst("");
        try {
            var name = ADDRESS.matcher(stripped).find()
                    ? URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : bare;
            return Optional.of(new PersistentId(name));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    /** Whether it is a DOI. */
    public boolean isDoi() {
        return text.startsWith("10.");
    }

    /** As it is written: with {@code doi:} or {@code hdl:} before it. */
    public String named() {
        return (isDoi() ? "doi:" : "hdl:") + text;
    }

    /** The address that leads to it from anywhere. */
    public String address() {
        return (isDoi() ? "https://doi.org/" : "https://hdl.handle.net/") + escaped();
    }

    private String escaped() {
        var escaped = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xFF);
            var plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~/:;()!$*,@=".indexOf(letter) >= 0);
            escaped.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
        }
        return escaped.toString();
    }
}
