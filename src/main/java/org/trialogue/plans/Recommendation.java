package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.trialogue.platform.Refusal;

/**
 * What a supervisory body said to a country of an instrument, and which commitments take it up.
 *
 * @param said what was said
 * @param heededBy the commitments, as the reader may see them
 */
public record Recommendation(UUID id, Said said, List<Heeding> heededBy) {

    /** The longest name of a body, in letters. */
    public static final int LONGEST_BODY = 100;

    /** The longest reference, in letters. */
    public static final int LONGEST_REFERENCE = 200;

    /** The most words, in letters. */
    public static final int LONGEST_WORDS = 4_000;

    /** The longest address, in letters. */
    public static final int LONGEST_LINK = 2_000;

    /** A commitment that takes it up. */
    public record Heeding(CommitmentId id, String sentence) {}

    /**
     * What was said, as everybody can read it where it was published.
     *
     * @param country the one it was said to, in the two letters of ISO 3166
     * @param code the instrument's, as the library writes it
     * @param body who said it, such as {@code CEACR}
     * @param on when it was adopted or published
     * @param reference where it stands, such as a session and a paragraph; may be empty
     * @param link its address on the Web; may be empty
     */
    public record Said(
            String country, String code, String body, LocalDate on, String reference, String words, String link) {

        /**
         * Something that can have been said.
         *
         * @throws Refusal when a part is missing or too long, or the link is no address on the Web
         */
        public Said {
            body = body.strip();
            reference = reference.strip();
            words = words.strip();
            link = link.strip();
            if (body.isEmpty() || words.isEmpty()) throw new Refusal("plans.refused.recommendation-empty");
            if (body.length() > LONGEST_BODY) throw new Refusal("plans.refused.recommendation-long", LONGEST_BODY);
            if (reference.length() > LONGEST_REFERENCE)
                throw new Refusal("plans.refused.recommendation-long", LONGEST_REFERENCE);
            if (words.length() > LONGEST_WORDS) throw new Refusal("plans.refused.recommendation-long", LONGEST_WORDS);
            if (!link.isEmpty() && !link.matches("https?://\\S+") || link.length() > LONGEST_LINK)
                throw new Refusal("plans.refused.recommendation-link");
        }

        /** What tells it apart from the others: the same place says the same thing once. */
        public List<Object> place() {
            return List.of(country, code, body, on, reference);
        }
    }

    /** Keeps its own copy. */
    public Recommendation {
        heededBy = List.copyOf(heededBy);
    }
}
