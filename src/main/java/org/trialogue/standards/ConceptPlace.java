package org.trialogue.standards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * Where a concept stands in its vocabulary.
 *
 * @param broader keys of what it is a part of
 * @param related keys of what belongs beside it
 * @param retired whether nothing new is tagged with it
 * @param successor the key of what stands in its place since it was retired, or null where nothing does
 */
public record ConceptPlace(
        List<String> broader,
        List<String> related,
        boolean retired,
        @Nullable String successor) {

    /** How many wider ones, or ones beside it, a concept may have. */
    public static final int MOST = 12;

    /**
     * Each key once; what is not retired has no successor.
     *
     * @throws Refusal where there are too many
     */
    public ConceptPlace {
        broader = broader.stream().distinct().sorted().toList();
        related = related.stream().distinct().sorted().toList();
        if (broader.size() > MOST || related.size() > MOST) throw new Refusal("standards.refused.kin", MOST);
        successor = retired ? successor : null;
    }

    /** Of a concept that is a part of these. */
    public static ConceptPlace under(List<String> broader) {
        return new ConceptPlace(broader, List.of(), false, null);
    }

    /** Of a concept as it stands. */
    public static ConceptPlace of(Concept concept) {
        return new ConceptPlace(concept.broader(), concept.related(), concept.retired(), concept.successor());
    }
}
