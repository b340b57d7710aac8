package org.trialogue.drafting.application;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param announced how many bytes the sender said it has, or -1
 */
public record Upload(String fileName, InputStream content, long announced) {}
