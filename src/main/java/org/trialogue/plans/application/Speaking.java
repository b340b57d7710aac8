package org.trialogue.plans.application;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Constraints;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Makes sure that whoever acts holds the mandate named, now; and says who they belong to. */
@Component
class Speaking {

    /** What only another one who saves at the same moment can break. */
    private static final Set<String> MEANWHILE = Set.of("report_numbered_once", "answer_once");

    private final Membership membership;

    Speaking(Membership membership) {
        this.membership = membership;
    }

    void require(Acting by, RoomId room) {
        if (!Viewing.isFor(by.member())
                || membership.actingIn(by.member(), room).filter(by::equals).isEmpty())
            throw new Refusal("plans.refused.no-mandate");
    }

    /** The organization that whoever acts can bind in the room. */
    OrganizationId binding(Acting by, RoomId room) {
        require(by, room);
        var organization = organization(by);
        if (organization == null || !Acceptable.by(by)) throw new Refusal("plans.refused.accept-mandate");
        return organization;
    }

    @Nullable
    OrganizationId organization(Acting by) {
        return membership.person(by.member()).map(Person::organizationId).orElse(null);
    }

    /** Saves; when another one saved at the same moment, says so instead. Whatever else goes wrong is let through. */
    static <T> T unlessMeanwhile(String otherwise, Supplier<T> saving) {
        try {
            return saving.get();
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new Refusal(otherwise);
        } catch (DataIntegrityViolationException broken) {
            if (Constraints.broken(broken).filter(MEANWHILE::contains).isPresent()) throw new Refusal(otherwise);
            throw broken;
        }
    }
}
