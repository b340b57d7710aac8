package org.trialogue.platform.pages;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one document and writes its pages as lines of JSON, then one that says how it ended. It runs in a process of its own, started by
 * {@link DocumentReader}; its arguments are the file, what it was found to be, and after how many milliseconds it ends itself, should nobody end it.
 */
public final class ReadPages {

    /** How many characters are taken of one document: some 1,000 pages. */
    static final int MOST_CHARACTERS = 3_000_000;

    private final JsonMapper json = JsonMapper.shared();
    private final OutputStream out;

    private ReadPages(OutputStream out) {
        this.out = out;
    }

    /** Reads; whatever a parser prints goes elsewhere. Without its reader, which keeps the way in open, it ends. */
    public static void main(String[] arguments) throws IOException {
        firstToGo();
        watch(() -> TimeUnit.MILLISECONDS.sleep(Long.parseLong(arguments[2])), ReadingProcess.LATE);
        watch(() -> System.in.transferTo(OutputStream.nullOutputStream()), ReadingProcess.ALONE);
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            System.setOut(System.err);
            out.write(ReadLine.BEGINNING);
            out.flush();
            var reading = new ReadPages(out);
            reading.write(new ReadLine(null, reading.read(Path.of(arguments[0]), arguments[1])));
        }
    }

    /** Where memory runs out on the machine, this process goes before the portal does. */
    private static void firstToGo() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException elsewhere) {
            // only Linux has it
        }
    }

    private static void watch(Waiting waiting, int code) {
        var watching = new Thread(() -> {
            try {
                waiting.run();
            } catch (IOException | InterruptedException over) {
                // it ends all the same
            }
            Runtime.getRuntime().halt(code);
        });
        watching.setDaemon(true);
        watching.start();
    }

    private interface Waiting {

        void run() throws IOException, InterruptedException;
    }

    private String read(Path file, String mediaType) throws IOException {
        var kind = DocumentKind.of(mediaType);
        if (kind == null) return ReadLine.BROKEN;
        var pages = new PageHandler(kind, MOST_CHARACTERS, page -> write(new ReadLine(page, null)));
        var metadata = new Metadata();
        try (var stream = TikaInputStream.get(file)) {
            kind.parser().parse(stream, pages, metadata, kind.context());
            return pages.left() ? ReadLine.CUT : ReadLine.WHOLE;
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
