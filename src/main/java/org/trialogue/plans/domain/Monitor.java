package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A partner that looks after a commitment. */
@Embeddable
record Monitor(
        @Column(name = "room_id", nullable = false) UUID room,
        @Column(name = "organization_id", nullable = false) UUID organization) {}
