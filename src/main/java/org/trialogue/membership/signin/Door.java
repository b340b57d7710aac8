package org.trialogue.membership.signin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.trialogue.platform.security.WayOut;

/**
 * Who comes in and how: everyone by Keycloak, with the authorization code and PKCE. Signing out ends both sessions; a sign-out at Keycloak
 * reaches the portal through the back channel. The editing socket checks its own tickets and tokens.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Door {

    @Bean
    SecurityFilterChain entrance(
            HttpSecurity http,
            MemberLoading members,
            ClientRegistrationRepository clients,
            VaadinDefaultRequestCache wanted,
            Throttle throttle,
            SignInTrouble trouble)
            throws Exception {
        wanted.setDelegateRequestCache(addresses());
        var path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        path.matcher("/collab/*"),
                        path.matcher("/actuator/health/**"),
                        path.matcher(SignInTrouble.AWAY),
                        path.matcher("/look/**"),
                        path.matcher("/mail/**"),
                        path.matcher("/feeds/*"),
                        path.matcher("/public/**"),
                        path.matcher("/away.js"),
                        path.matcher("/icons/**"))
                .permitAll());
        // What a mail links to bears a token of its own: mail programs post there without a session. A ticket is of
        // no use to another site, which cannot read it and brings no cookie; a page whose member signed in again
        // elsewhere asks for one by an old token.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(
                path.matcher("/mail/**"), path.matcher(HttpMethod.POST, "/texts/*/ticket")));
        http.addFilterAfter(throttle, SecurityContextHolderFilter.class);
        http.oauth2Login(login -> login.failureHandler(trouble)
                .userInfoEndpoint(user -> user.oidcUserService(members))
                .authorizationEndpoint(asking -> asking.authorizationRequestResolver(new AskingAnew(clients))));
        http.logout(logout -> logout.logoutRequestMatcher(WayOut::isTaken));
        http.oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()));
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES)));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/" + KeycloakClient.REGISTRATION)
                        .logoutSuccessHandler(leaving(clients))
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /** It stands within the entrance, where it is known who asks, and nowhere else. */
    @Bean
    FilterRegistrationBean<Throttle> onlyWithin(Throttle throttle) {
        var registration = new FilterRegistrationBean<>(throttle);
        registration.setEnabled(false);
        return registration;
    }

    /** Whoever followed a shared address gets there after signing in, and sees it as it was shared. */
    @SuppressWarnings("NullAway") // null stands for none, and is not declared
    private static HttpSessionRequestCache addresses() {
        var addresses = new HttpSessionRequestCache();
        addresses.setMatchingRequestParameterName(null);
        return addresses;
    }

    private static OidcClientInitiatedLogoutSuccessHandler leaving(ClientRegistrationRepository clients) {
        var leaving = new OidcClientInitiatedLogoutSuccessHandler(clients);
        leaving.setPostLogoutRedirectUri("{baseUrl}");
        return leaving;
    }
}
