package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A file that a report rests on. */
@Embeddable
record Evidence(
        @Column(name = "room_id", nullable = false) UUID room,
        @Column(name = "file_id", nullable = false) UUID file) {}
