package org.trialogue.plans.rest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.GivenFile;
import org.trialogue.plans.GivenLink;
import org.trialogue.plans.Proofs;

/**
 * Something on which a report, or what was said of it, rests, as scripts read it.
 *
 * @param kind {@code file} or {@code link}
 * @param id the file's key, by which it is read; null for a link
 * @param title what it is called
 * @param address where a link leads; null for a file
 * @param mediaType what the file is, as its content says; null for a link
 * @param size of the file in bytes; null for a link
 * @param sha256 of the file, in hexadecimal letters; null for a link
 * @param readers {@code room}, or {@code answering}: those who may confirm or contest, the secretariat and who gave it
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
        String readers,
        boolean apart) {

    static EvidenceSaid of(GivenFile given) {
        var file = given.file();
        return new EvidenceSaid(
                "file",
                file.id().toString(),
                file.name(),
                null,
                file.mediaType(),
                file.size(),
                file.sha256(),
                given.readers().key(),
                file.isApart());
    }

    static EvidenceSaid of(GivenLink given) {
        var link = given.link();
        return new EvidenceSaid(
                "link",
                null,
                link.title(),
                link.address(),
                null,
                null,
                null,
                given.readers().key(),
                false);
    }

    static List<EvidenceSaid> of(Proofs proofs) {
        return Stream.concat(
                        proofs.files().stream().map(EvidenceSaid::of),
                        proofs.links().stream().map(EvidenceSaid::of))
                .toList();
    }
}
