package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** The value of an indicator that a report states. */
@Embeddable
record Actual(
        @Column(name = "room_id") UUID room,
        @Column(name = "indicator_id") UUID indicator,
        BigDecimal value) {}
