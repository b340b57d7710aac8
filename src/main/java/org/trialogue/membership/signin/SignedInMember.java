package org.trialogue.membership.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.MemberPrincipal;

/** A person of the portal, with the token that brought them in. */
final class SignedInMember extends DefaultOidcUser implements MemberPrincipal {

    private static final long serialVersionUID = 1L;

    private final UUID member;
    private final Affiliation affiliation;

    SignedInMember(
            Collection<? extends GrantedAuthority> roles, OidcIdToken token, MemberId member, Affiliation affiliation) {
        super(roles, token);
        this.member = member.value();
        this.affiliation = affiliation;
    }

    @Override
    public MemberId memberId() {
        return new MemberId(member);
    }

    @Override
    public Affiliation affiliation() {
        return affiliation;
    }

    @Override
    public Instant provedAt() {
        var proved = getIdToken().getAuthenticatedAt();
        return proved == null ? Instant.EPOCH : proved;
    }

    @Override
    public boolean provedTwice() {
        return AskingAnew.TWO_FACTORS.equals(getIdToken().getAuthenticationContextClass());
    }

    @Override
    public String displayName() {
        var name = getFullName();
        return name == null ? getName() : name;
    }
}
