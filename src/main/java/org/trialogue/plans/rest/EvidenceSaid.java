package org.trialogue.plans.rest;

import org.jspecify.annotations.Nullable;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.platform.files.KeptFile;

/**
 * Something on which a report rests, as scripts read it.
 *
 * @param kind {@code file} or {@code link}
 * @param id the file's key, by which it is read; null for a link
 * @param title what it is called
 * @param address where a link leads; null for a file
 * @param mediaType what the file is, as its content says; null for a link
 * @param size of the file in bytes; null for a link
 * @param sha256 of the file, in hexadecimal letters; null for a link
 * @param apart whether the scanner found something in the file, so that nobody is handed it
 */
record EvidenceSaid(
        String kind,
        @Nullable String id,
        String title,
        @Nullable String address,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        boolean apart) {

    static EvidenceSaid of(KeptFile file) {
        return new EvidenceSaid(
                "file",
                file.id().toString(),
                file.name(),
                null,
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.isApart());
    }

    static EvidenceSaid of(EvidenceLink link) {
        return new EvidenceSaid("link", null, link.title(), link.address(), null, null, null, false);
    }
}
