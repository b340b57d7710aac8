package org.trialogue.plans;

import org.springframework.core.io.InputStreamSource;

/** A file that a report shall rest on, before it is kept. */
public record Attachment(String name, InputStreamSource content) {}
