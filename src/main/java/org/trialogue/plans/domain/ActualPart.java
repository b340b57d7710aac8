package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.trialogue.plans.Dimension;

/** A part of the value of an indicator that a report states. */
@Embeddable
record ActualPart(
        @Column(name = "room_id") UUID room,
        @Column(name = "indicator_id") UUID indicator,
        @Enumerated(EnumType.STRING) Dimension dimension,
        String cell,
        BigDecimal value) {}
