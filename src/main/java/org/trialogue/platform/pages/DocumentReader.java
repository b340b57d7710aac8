package org.trialogue.platform.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.trialogue.platform.pages.DocumentText.Pages;
import org.trialogue.platform.pages.DocumentText.Unread;
import org.trialogue.platform.pages.DocumentText.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Has a document read by {@link ReadPages} in a process of its own, which is ended at its deadline whatever it does. */
@Component
@EnableConfigurationProperties(ReadingProperties.class)
public class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);
    private static final int MOST_BYTES = 4 * ReadPages.MOST_CHARACTERS;

    private final ReadingProperties properties;
    private final JsonMapper json;

    DocumentReader(ReadingProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    /** Whether the words of what was found to be of this type are read at all. */
    public static boolean reads(String mediaType) {
        return DocumentKind.of(mediaType) != null;
    }

    /**
     * Reads a document's words.
     *
     * @param content read to its end and not closed
     * @param mediaType what it was found to be
     * @throws IOException when the content does not come in, or no process can be started here: that says nothing of the document
     */
    public DocumentText read(InputStream content, String mediaType) throws IOException {
        var folder = Files.createTempDirectory("trialogue-pages-");
        try {
            var file = folder.resolve("document");
            Files.copy(content, file);
            return read(folder, file, mediaType);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private DocumentText read(Path folder, Path file, String mediaType) throws IOException {
        var started = ReadingProcess.of(properties, folder, file, mediaType).start();
        var late = new AtomicBoolean();
        var deadline = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    started.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(properties.time().toMillis(), TimeUnit.MILLISECONDS));
        try {
            var said = said(started, late);
            if (said.length == MOST_BYTES) started.destroyForcibly();
            var code = started.waitFor();
            return late.get() || code == ReadingProcess.LATE
                    ? new Unread(Why.TOO_SLOW)
                    : told(new String(said, StandardCharsets.UTF_8), code);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        } finally {
            deadline.cancel(false);
            started.destroyForcibly();
        }
    }

    /** What the process said until it ended; one that is ended from here has its streams closed under whoever reads them. */
    private static byte[] said(Process started, AtomicBoolean late) throws IOException {
        try {
            return started.getInputStream().readNBytes(MOST_BYTES);
        } catch (IOException closed) {
            if (late.get()) return new byte[0];
            throw closed;
        }
    }

    /**
     * A first line says that it has begun, and a last one how it ended; where that is missing, the process had no memory left, as Java itself or the
     * machine says, or was made to end.
     */
    private DocumentText told(String said, int code) throws IOException {
        var pages = new ArrayList<DocumentPage>();
        var ending = "";
        try {
            for (var line : said.lines().filter(each -> each.startsWith("{")).toList()) {
                var read = json.readValue(line, ReadLine.class);
                if (read.page() != null) pages.add(read.page());
                else if (read.ended() != null) ending = read.ended();
            }
        } catch (JacksonException garbled) {
            LOG.info("A document was read to no end: {}", garbled.getOriginalMessage());
            return new Unread(why(code));
        }
        return switch (ending) {
            case "" -> throw new IOException("the process that reads ended with " + code + " before it began");
            case ReadLine.WHOLE -> pages(pages, true);
            case ReadLine.CUT -> pages(pages, false);
            case ReadLine.ENCRYPTED -> new Unread(Why.ENCRYPTED);
            case ReadLine.BROKEN -> new Unread(Why.BROKEN);
            default -> new Unread(why(code));
        };
    }

    private static Why why(int code) {
        return code == ReadingProcess.OUT_OF_MEMORY || code == ReadingProcess.KILLED ? Why.TOO_LARGE : Why.BROKEN;
    }

    private static DocumentText pages(List<DocumentPage> pages, boolean whole) {
        return pages.isEmpty() ? new Unread(Why.WORDLESS) : new Pages(pages, whole);
    }
}
