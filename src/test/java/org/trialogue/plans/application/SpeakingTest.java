package org.trialogue.plans.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.trialogue.platform.Refusal;

/** Which failures mean that another one saved at the same moment. */
class SpeakingTest {

    private static final String MEANWHILE = "plans.refused.answered-meanwhile";

    @Test
    void who_saves_after_another_one_learns_of_it() {
        refused(new OptimisticLockingFailureException("changed"));
        refused(broken("answer_once"));
        refused(broken("report_numbered_once"));
    }

    @Test
    void whatever_else_breaks_is_told_as_what_it_is() {
        var other = broken("indicator_figures");
        assertThatThrownBy(() -> saving(other)).isSameAs(other);
    }

    private static void refused(RuntimeException failure) {
        assertThatThrownBy(() -> saving(failure)).isInstanceOf(Refusal.class).hasMessage(MEANWHILE);
    }

    private static void saving(RuntimeException failure) {
        Speaking.unlessMeanwhile(MEANWHILE, () -> {
            throw failure;
        });
    }

    private static DataIntegrityViolationException broken(String constraint) {
        var said = new ServerErrorMessage("SERROR\0C23505\0Mviolates\0n" + constraint + "\0");
        return new DataIntegrityViolationException("broken", new PSQLException(said));
    }
}
