package org.trialogue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.security.MemberPrincipal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.security.WayOut;

/** One's stay in the portal: who one is, in which language one reads, how one leaves. */
@Component
class Stay {

    private final SignedIn signedIn;
    private final Membership membership;
    private final LanguageChoice languages;

    Stay(SignedIn signedIn, Membership membership, LanguageChoice languages) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.languages = languages;
    }

    /** The person signed in, if anyone is. */
    Optional<Person> person() {
        return signedIn.find().map(MemberPrincipal::memberId).flatMap(membership::person);
    }

    /** Reads the portal in this language from now on, on this and on every later visit. */
    void read(Locale language) {
        languages.reads(signedIn.id(), language);
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    /** Ends the session here and at the identity provider. */
    void leave() {
        var visit = (WrappedHttpSession) VaadinSession.getCurrent().getSession();
        UI.getCurrent().getPage().setLocation(WayOut.of(visit.getHttpSession()));
    }
}
