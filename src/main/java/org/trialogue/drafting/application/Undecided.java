package org.trialogue.drafting.application;

import org.springframework.stereotype.Component;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.AdoptionRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.platform.Refusal;

/** Whether what is agreed in a text still changes: it stays as it is from the first act of adoption on. */
@Component
class Undecided {

    private final AdoptionRows adoptions;

    Undecided(AdoptionRows adoptions) {
        this.adoptions = adoptions;
    }

    boolean is(TextHead head) {
        return head.stage().compareTo(Stage.FINAL_READING) < 0
                || head.stage() == Stage.FINAL_READING
                        && adoptions.standing(head).isEmpty();
    }

    void require(TextHead head) {
        if (!is(head)) throw new Refusal("drafting.refused.agreed-adopted");
    }
}
