package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Nominee;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** Whom an organization wants, as what and for how long. */
@Embeddable
class Wanted {

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String email;
    private String language;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "deputy_of")
    private @Nullable UUID deputyOf;

    @SuppressWarnings("NullAway.Init")
    protected Wanted() {}

    /**
     * This person, for this term, on that side.
     *
     * @throws Refusal when the capacity does not go with the side, or a partner is to come without a last day
     */
    Wanted(Affiliation side, Nominee nominee, Term term) {
        Capacities.require(side, term);
        givenName = nominee.givenName();
        familyName = nominee.familyName();
        email = nominee.email();
        language = nominee.language().getLanguage();
        capacity = term.capacity();
        startsOn = term.startsOn();
        endsOn = term.endsOn();
        var principal = term.deputyOf();
        deputyOf = principal == null ? null : principal.value();
    }

    Nominee nominee() {
        return new Nominee(givenName, familyName, email, Locale.of(language));
    }

    Term term() {
        return new Term(capacity, startsOn, endsOn, deputyOf == null ? null : new MandateId(deputyOf));
    }

    void standInFor(MandateId principal) {
        deputyOf = principal.value();
    }

    boolean isPast(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    boolean needsTwoFactors() {
        return capacity.wantsTwoFactors();
    }
}
