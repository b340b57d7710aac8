package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An instrument that a commitment serves. */
@Embeddable
record Cited(@Column(name = "room_id") UUID room, String code) {}
