package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.SignIns;

/** Which sessions leave word that they have ended. */
class DeparturesTest extends Setting {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private SignIns signIns;

    @Test
    void a_session_that_someone_had_signed_in_to_is_told_to_all_nodes() {
        var session = new MockHttpSession(null, UUID.randomUUID().toString());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new TestingAuthenticationToken("someone", "")));
        assertThat(endedWith(session)).isTrue();
    }

    @Test
    void a_session_that_nobody_had_signed_in_to_leaves_nothing() {
        assertThat(endedWith(new MockHttpSession(null, UUID.randomUUID().toString())))
                .isFalse();
    }

    private boolean endedWith(MockHttpSession session) {
        events.publishEvent(new HttpSessionDestroyedEvent(session));
        var signIn = SignIn.ofSession(session.getId());
        return !signIns.ended(Set.of(signIn)).isEmpty();
    }
}
