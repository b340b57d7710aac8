package org.trialogue.plans.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Something that is due on a day, and the stage of reminding that it has come to. */
public record Due(UUID commitment, Owing what, LocalDate on, Chase stage) {

    /** What notices about it are filed under. */
    public String topic() {
        return topic(commitment, what, on, stage);
    }

    /** What notices about such a thing are filed under. */
    public static String topic(UUID commitment, Owing what, LocalDate on, Chase stage) {
        return "plans.reminder/%s/%s/%s/%d".formatted(commitment, what.key(), on, stage.days());
    }
}
