package org.trialogue.plans;

import org.trialogue.platform.files.KeptFile;

/** A file that a report or an answer rests on, with who reads it. */
public record GivenFile(KeptFile file, Confidentiality readers) {}
