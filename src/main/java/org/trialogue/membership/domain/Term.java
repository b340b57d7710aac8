package org.trialogue.membership.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/**
 * As what, from when and until when.
 *
 * @param endsOn the last day, or null for no end
 * @param deputyOf the mandate whose holder a deputy stands in for; null for one of the whole group, and in every other capacity
 */
public record Term(
        Capacity capacity,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable MandateId deputyOf) {

    /**
     * A term that can be.
     *
     * @throws Refusal when it would end before it starts, or someone other than a deputy would stand in for another
     */
    public Term {
        if (endsOn != null && endsOn.isBefore(startsOn)) throw new Refusal("membership.refused.ends-before-start");
        if (deputyOf != null && capacity != Capacity.DEPUTY) throw new Refusal("membership.refused.no-deputy");
    }

    /** A term in which one stands in for nobody in particular. */
    public Term(Capacity capacity, LocalDate startsOn, @Nullable LocalDate endsOn) {
        this(capacity, startsOn, endsOn, null);
    }

    /** The same from one day until another. */
    public Term on(LocalDate first, @Nullable LocalDate last) {
        return new Term(capacity, first, last, deputyOf);
    }

    /** Whether it goes on, in the same capacity and the same place, where another ends, or before that. */
    public boolean continues(Term before) {
        return capacity == before.capacity
                && Objects.equals(deputyOf, before.deputyOf)
                && before.endsOn != null
                && !startsOn.isBefore(before.startsOn)
                && !startsOn.isAfter(before.endsOn.plusDays(1));
    }

    /** Whether it holds longer than another. */
    public boolean outlasts(Term other) {
        return other.endsOn != null && (endsOn == null || endsOn.isAfter(other.endsOn));
    }

    /** Whether there is a day from that one on that lies within both. */
    public boolean meets(Term other, LocalDate from) {
        return !isOverBy(from) && !other.isOverBy(from) && !isOverBy(other.startsOn) && !other.isOverBy(startsOn);
    }

    boolean isOverBy(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }
}
