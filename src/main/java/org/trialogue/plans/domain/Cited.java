package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * An instrument that a commitment serves.
 *
 * @param ref which of its articles, with commas between; or an empty string where the whole is meant
 */
@Embeddable
record Cited(
        @Column(name = "room_id") UUID room,
        String code,
        @Column(nullable = false) String ref) {

    private static final String BETWEEN = ", ";

    static Cited of(UUID room, String code, List<String> articles) {
        return new Cited(room, code, String.join(BETWEEN, articles));
    }

    List<String> articles() {
        return ref.isEmpty() ? List.of() : List.of(ref.split(BETWEEN));
    }
}
