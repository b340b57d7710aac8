package org.trialogue.knowledge.application;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trialogue.knowledge.importing.RowProblem;

/** Reads a stream line by line, holding one line at a time and no more of it than a line may have. */
final class JsonLines {

    /** A text of the greatest length, with each of its letters written as an escape, and the rest of its row. */
    static final int LONGEST = 2 << 20;

    /** So much of a line that cannot be read is looked at for what it is about. */
    private static final int TOLD = 10_000;

    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream bytes;
    private long number;

    JsonLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** A line, or why it cannot be read, and then as much of it as may tell what it is about. */
    record Line(long number, String text, Optional<RowProblem> problem) {}

    /** The next line that is not blank; empty after the last one. */
    Optional<Line> next() throws IOException {
        while (true) {
            var line = line();
            if (line.isEmpty()
                    || !line.get().text().isBlank()
                    || line.get().problem().isPresent()) return line;
        }
    }

    private Optional<Line> line() throws IOException {
        var kept = new ByteArrayOutputStream();
        var length = 0L;
        var sign = bytes.read();
        if (sign == END) return Optional.empty();
        for (; sign != END && sign != '\n'; sign = bytes.read()) if (++length <= LONGEST) kept.write(sign);
        number++;
        return Optional.of(
                length > LONGEST ? bad(kept, RowProblem.of("knowledge.row.line-long", LONGEST)) : read(kept));
    }

    private Line read(ByteArrayOutputStream kept) {
        try {
            var line = ByteBuffer.wrap(kept.toByteArray());
            if (number == 1) skipMark(line);
            return new Line(
                    number, StandardCharsets.UTF_8.newDecoder().decode(line).toString(), Optional.empty());
        } catch (CharacterCodingException wrong) {
            return bad(kept, RowProblem.of("knowledge.row.utf-8"));
        }
    }

    private static void skipMark(ByteBuffer line) {
        if (line.limit() >= BYTE_ORDER_MARK.length
                && line.slice(0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK)))
            line.position(BYTE_ORDER_MARK.length);
    }

    /** Letters that are not in UTF-8 are mostly in Latin-1. */
    private Line bad(ByteArrayOutputStream kept, RowProblem problem) {
        var bytes = kept.toByteArray();
        var beginning = new String(bytes, 0, Math.min(TOLD, bytes.length), StandardCharsets.ISO_8859_1);
        return new Line(number, beginning, Optional.of(problem));
    }
}
