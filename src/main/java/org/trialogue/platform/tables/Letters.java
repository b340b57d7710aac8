package org.trialogue.platform.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/**
 * Makes letters out of bytes, or refuses: a text with wrong letters is worse than none. A byte order mark is believed; then UTF-8, which
 * hardly ever fits by accident; then Windows-1252, which fits almost anything and so must also look like a text.
 */
public final class Letters {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What an Arabic or Cyrillic text turns into when taken for Windows-1252: one accented letter after the other. */
    private static final Pattern GARBLED = Pattern.compile("[\u00C0-\u00FF]{4}");

    /** Letters of western European languages, and the signs typesetters use. */
    private static final String AT_HOME = "ŒœŠšŽžŸ–—‘’‚“”„†‡•…‰‹›€™¡¿§«»°ªº·©®½¼¾²³¹£¢¥µ\u00A0\u00AD";

    private Letters() {}

    /**
     * The text, without its byte order mark.
     *
     * @throws Refusal when it cannot be known for certain which letters they are, or there are signs among them that no text has
     */
    public static String of(byte[] bytes) {
        return marked(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8, 0))
                .filter(Letters::isText)
                .or(() -> strictly(bytes, WINDOWS, 0).filter(Letters::isText).filter(Letters::isWestern))
                .orElseThrow(() -> new Refusal("platform.refused.encoding"));
    }

    private static Optional<String> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return strictly(bytes, StandardCharsets.UTF_8, 3);
        if (begins(bytes, 0xFE, 0xFF)) return strictly(bytes, StandardCharsets.UTF_16BE, 2);
        if (begins(bytes, 0xFF, 0xFE)) return strictly(bytes, StandardCharsets.UTF_16LE, 2);
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset, int from) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isText(String letters) {
        return letters.chars()
                .noneMatch(letter -> letter < ' ' && "\t\n\r\f\u000B".indexOf(letter) < 0
                        || letter == 0x7F
                        || letter == 0xFFFE
                        || letter == 0xFFFF);
    }

    private static boolean isWestern(String letters) {
        var foreign = letters.chars().filter(letter -> letter > 0x7E).count();
        var atHome = letters.chars()
                .filter(letter -> letter > 0x7E)
                .filter(Letters::atHome)
                .count();
        return foreign * 4 < letters.length()
                && atHome == foreign
                && !GARBLED.matcher(letters).find();
    }

    private static boolean atHome(int letter) {
        return letter >= 0xC0 && letter <= 0xFF && letter != 0xD7 && letter != 0xF7 || AT_HOME.indexOf(letter) >= 0;
    }
}
