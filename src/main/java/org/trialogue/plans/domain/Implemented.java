package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A provision that a commitment implements. */
@Embeddable
record Implemented(
        @Column(name = "room_id") UUID room,
        @Column(name = "text_id") UUID text,
        String block,
        String label) {}
