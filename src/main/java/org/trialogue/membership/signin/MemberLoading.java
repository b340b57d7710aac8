package org.trialogue.membership.signin;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.trialogue.membership.application.Accepting;
import org.trialogue.membership.application.Arrival;

/** Makes a person of the portal out of a verified ID token; the token says all there is to know, so no further call is made. */
@Component
class MemberLoading implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Arrival arrival;
    private final Accepting accepting;

    MemberLoading(Arrival arrival, Accepting accepting) {
        this.arrival = arrival;
        this.accepting = accepting;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var claims = Claims.of(request.getIdToken());
        var roles = List.of(
                new SimpleGrantedAuthority("ROLE_" + claims.affiliation().name()));
        var member = arrival.of(claims);
        accepting.signedIn(member);
        return new SignedInMember(roles, request.getIdToken(), member, claims.affiliation());
    }
}
