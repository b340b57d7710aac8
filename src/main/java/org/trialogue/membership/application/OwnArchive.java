package org.trialogue.membership.application;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/** What the portal holds of a member, in a file that nobody else can open and that is gone once this is closed. */
public final class OwnArchive implements AutoCloseable {

    static final String NAME = "trialogue-own-";

    private final FileChannel file;
    private final Runnable closed;

    private OwnArchive(FileChannel file, Runnable closed) {
        this.file = file;
        this.closed = closed;
    }

    /** An empty one; what is to be done once it is closed is done, too, where it cannot be opened. */
    static OwnArchive begun(Runnable closed) {
        try {
            var path = Files.createTempFile(NAME, ".zip");
            return new OwnArchive(FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE), closed);
        } catch (IOException full) {
            closed.run();
            throw new UncheckedIOException(full);
        }
    }

    OutputStream writing() {
        return Channels.newOutputStream(file);
    }

    /** How many bytes it has. */
    public long size() throws IOException {
        return file.size();
    }

    /** Sends all of it; the stream stays open. */
    public void send(OutputStream out) throws IOException {
        file.position(0);
        Channels.newInputStream(file).transferTo(out);
    }

    @Override
    public void close() {
        if (!file.isOpen()) return;
        try {
            file.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            closed.run();
        }
    }
}
