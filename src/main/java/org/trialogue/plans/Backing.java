package org.trialogue.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a report or an answer rests on that stands elsewhere.
 *
 * @param readers who reads it, and the files that are given with it
 */
public record Backing(List<EvidenceLink> links, Confidentiality readers) {

    /** Nothing elsewhere; the whole working group reads the files. */
    public static final Backing NONE = new Backing(List.of(), Confidentiality.ROOM);

    /** Keeps its own copy; an address that is named twice counts once. */
    public Backing {
        links = List.copyOf(links.stream()
                .collect(Collectors.toMap(
                        EvidenceLink::address, link -> link, (first, again) -> first, LinkedHashMap::new))
                .values());
    }
}
