package org.trialogue.platform.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.trialogue.platform.MemberId;

/** The person at the other end of this request. */
@Component
public class SignedIn {

    /**
     * The person.
     *
     * @throws IllegalStateException when no one is signed in: views behind the sign-in never see that
     */
    public MemberPrincipal person() {
        return find().orElseThrow(() -> new IllegalStateException("no one is signed in"));
    }

    /** The person's key. */
    public MemberId id() {
        return person().memberId();
    }

    /** The person, or empty on a public page. */
    public Optional<MemberPrincipal> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof MemberPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
