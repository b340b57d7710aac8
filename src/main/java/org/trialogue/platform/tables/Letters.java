package org.trialogue.platform.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trialogue.platform.Refusal;

/** The letters of a file of text: UTF-8 with or without its mark, or Windows-1252. */
public final class Letters {

    private Letters() {}

    /**
     * The text.
     *
     * @throws Refusal when the letters are of neither kind, or there are signs among them that no text has
     */
    public static String of(byte[] bytes) {
        var marked = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return strictly(bytes, marked ? 3 : 0, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, 0, Charset.forName("windows-1252")))
                .filter(text -> text.chars().noneMatch(Letters::isControl))
                .orElseThrow(() -> new Refusal("platform.refused.encoding"));
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' || letter >= 0x7F && letter <= 0x9F;
    }
}
