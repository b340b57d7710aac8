package org.trialogue.membership.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Asks Keycloak to let someone in, or, where that is wanted, to ask for the password again though the session there goes on, and for a second
 * factor besides; who has none sets one up there.
 */
final class AskingAnew implements OAuth2AuthorizationRequestResolver {

    /** Its presence in the address asks for the password again. */
    static final String PARAMETER = "prove";

    /** Its presence in the address asks for a second factor besides. */
    static final String TWICE = "twice";

    /** What the realm calls a sign-in by two factors. */
    static final String TWO_FACTORS = "two-factors";

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    AskingAnew(ClientRegistrationRepository clients) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(clients);
    }

    /** The address at which the question begins. */
    static String address(boolean twice) {
        var anew = "/oauth2/authorization/" + KeycloakClient.REGISTRATION + "?" + PARAMETER;
        return twice ? anew + "&" + TWICE : anew;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return anew(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return anew(request, usual.resolve(request, client));
    }

    private static @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null || request.getParameter(PARAMETER) == null) return asked;
        var twice = request.getParameter(TWICE) != null;
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> {
                    more.put("prompt", "login");
                    if (twice) more.put("acr_values", TWO_FACTORS);
                })
                .build();
    }
}
