package org.trialogue.knowledge.exporting;

import java.io.IOException;

/** Writes practices into a file, one after the other; none is held in memory once it is written. */
public interface PracticeWriter extends AutoCloseable {

    /** Adds one. */
    void add(Taken practice) throws IOException;

    /** Writes what comes after the last one. Without it, the file is not whole. */
    void finish() throws IOException;

    @Override
    default void close() throws IOException {}
}
