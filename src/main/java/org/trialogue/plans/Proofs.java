package org.trialogue.plans;

import java.util.List;

/** What a report or an answer rests on, as far as its reader may see it. */
public record Proofs(List<GivenFile> files, List<GivenLink> links) {

    /** Nothing. */
    public static final Proofs NONE = new Proofs(List.of(), List.of());

    /** Keeps its own copies. */
    public Proofs {
        files = List.copyOf(files);
        links = List.copyOf(links);
    }

    /** Whether there is none of it. */
    public boolean isEmpty() {
        return files.isEmpty() && links.isEmpty();
    }
}
