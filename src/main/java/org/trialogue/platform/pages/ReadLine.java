package org.trialogue.platform.pages;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A line that the reading process writes: at first that it has begun, then a page, or at last how it ended. */
record ReadLine(@Nullable DocumentPage page, @Nullable String ended) {

    /** The first line as it is written, before anything that takes memory. */
    static final byte[] BEGINNING = "{\"ended\":\"begun\"}\n".getBytes(StandardCharsets.UTF_8);

    static final String WHOLE = "whole";
    static final String CUT = "cut";
    static final String ENCRYPTED = "encrypted";
    static final String BROKEN = "broken";
}
