package org.trialogue.platform.files;

import java.io.IOException;
import java.util.Optional;

/** Looks whether a content would do harm, while it comes in. */
interface Scanner {

    /**
     * Begins to look at one content.
     *
     * @throws IOException when the scanner is away
     */
    Look begin() throws IOException;

    /** One content that is looked at. Each call fails with an {@link IOException} once the scanner is away. */
    interface Look extends AutoCloseable {

        /** Shows it the next bytes. */
        void take(byte[] bytes) throws IOException;

        /** What was found in all of it; empty where nothing was. */
        Optional<String> end() throws IOException;

        @Override
        void close();
    }
}
