package org.trialogue.platform.files;

import org.trialogue.platform.Refusal;

/** A file's name without the folders and signs that a sender may have put into it. */
record FileName(String value) {

    /** In characters, where one outside the basic plane counts as one. */
    static final int LONGEST = 200;

    /** The last part of what the sender called it, shortened from the middle so that its ending stays. */
    static FileName of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}|\\p{Cf}", "").strip();
        if (clean.isEmpty() || clean.matches("\\.+")) throw new Refusal("files.refused.nameless");
        return new FileName(clean.codePointCount(0, clean.length()) <= LONGEST ? clean : shortened(clean));
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - 20)) + "…" + ending;
    }
}
