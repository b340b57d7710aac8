package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Dimension;

/**
 * Into which parts an indicator is divided.
 *
 * @param cells what they are called, as {@link Breakdown#written} has them
 */
@Embeddable
record Broken(
        @Column(name = "room_id") UUID room,
        @Enumerated(EnumType.STRING) Dimension dimension,

        @Column(nullable = false) String name,

        @Column(nullable = false) String cells) {

    static Broken of(UUID room, Breakdown breakdown) {
        return new Broken(room, breakdown.dimension(), breakdown.name(), breakdown.written());
    }

    Breakdown shown() {
        return Breakdown.read(dimension, name, cells);
    }
}
