package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** How much of a commitment an organization answers for. */
@Embeddable
record Share(
        @Column(name = "room_id") UUID room,
        @Column(name = "organization_id") UUID organization,
        BigDecimal percent) {}
