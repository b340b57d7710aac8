package org.trialogue.platform.pages;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one document and writes its pages as lines of JSON, then one that says how it ended. It runs in a process of its own, started by
 * {@link DocumentReader}; its arguments are the file and what it was found to be.
 */
public final class ReadPages {

    /** How many characters are taken of one document: some 1,000 pages. */
    static final int MOST_CHARACTERS = 3_000_000;

    private final JsonMapper json = JsonMapper.shared();
    private final OutputStream out;

    private ReadPages(OutputStream out) {
        this.out = out;
    }

    /** Reads; whatever a parser prints goes elsewhere. */
    public static void main(String[] arguments) throws IOException {
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            System.setOut(System.err);
            var reading = new ReadPages(out);
            reading.write(new ReadLine(null, reading.read(Path.of(arguments[0]), arguments[1])));
        }
    }

    private String read(Path file, String mediaType) throws IOException {
        var kind = DocumentKind.of(mediaType);
        if (kind == null) return ReadLine.BROKEN;
        var pages = new PageHandler(kind.hasSheets(), MOST_CHARACTERS, page -> write(new ReadLine(page, null)));
        var metadata = new Metadata();
        try (var stream = TikaInputStream.get(file)) {
            kind.parser().parse(stream, pages, metadata, kind.context());
            return ReadLine.WHOLE;
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError why) {
            return ending(why);
        }
    }

    private static String ending(Throwable why) {
        for (@Nullable Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof PageHandler.Enough) return ReadLine.CUT;
            if (cause instanceof EncryptedDocumentException) return ReadLine.ENCRYPTED;
        }
        return ReadLine.BROKEN;
    }

    private void write(ReadLine line) {
        try {
            out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
