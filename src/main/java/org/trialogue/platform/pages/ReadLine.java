package org.trialogue.platform.pages;

import org.jspecify.annotations.Nullable;

/** A line that the reading process writes: at first that it has begun, then a page, or at last how it ended. */
record ReadLine(@Nullable DocumentPage page, @Nullable String ended) {

    static final String BEGUN = "begun";
    static final String WHOLE = "whole";
    static final String CUT = "cut";
    static final String ENCRYPTED = "encrypted";
    static final String BROKEN = "broken";
}
