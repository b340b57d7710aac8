package org.trialogue.plans.application;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** Makes sure that whoever acts holds the mandate named, now; and says who they belong to. */
@Component
class Speaking {

    private final Membership membership;

    Speaking(Membership membership) {
        this.membership = membership;
    }

    void require(Acting by, RoomId room) {
        if (membership.actingIn(by.member(), room).filter(by::equals).isEmpty())
            throw new Refusal("plans.refused.no-mandate");
    }

    @Nullable
    OrganizationId organization(Acting by) {
        return membership.person(by.member()).map(Person::organizationId).orElse(null);
    }

    /** Saves; when another one saved at the same moment, says so instead. */
    static <T> T unlessMeanwhile(String otherwise, Supplier<T> saving) {
        try {
            return saving.get();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            throw new Refusal(otherwise);
        }
    }
}
