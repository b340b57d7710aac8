package org.trialogue.membership.signin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * How scripts come in: with an access token in each request, no cookie, no session. Whoever loads practices needs the realm's role {@code
 * loader}. The description of the addresses is for everybody, and so is what tells of published practices to harvesters and in a feed.
 */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    /** The roles of the realm that mean something here. */
    private static final Set<String> ROLES = Set.of("loader");

    /** What is new among what everybody may read; programs that watch feeds have no account. */
    private static final String FEED = "/api/v1/feeds/practices";

    @Bean
    @Order(1)
    SecurityFilterChain entranceOfScripts(HttpSecurity http, ScriptProblems problems, CallersPace pace)
            throws Exception {
        var path = PathPatternRequestMatcher.withDefaults();
        http.securityMatcher("/api/**", "/oai", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        path.matcher("/v3/**"), path.matcher("/oai"), path.matcher(HttpMethod.GET, FEED))
                .permitAll()
                .requestMatchers(path.matcher(HttpMethod.POST, "/api/v1/*/import"))
                .hasRole("LOADER")
                .anyRequest()
                .authenticated());
        http.csrf(CsrfConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.oauth2ResourceServer(server -> server.withObjectPostProcessor(new NotTaken(problems))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(ApiDoor::caller)));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(problems));
        http.addFilterAfter(pace, BearerTokenAuthenticationFilter.class);
        return http.build();
    }

    /** Where a token is not taken, the answer is a problem too when that is no fault of the token. */
    private record NotTaken(ScriptProblems problems) implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(problems::notTaken);
            return filter;
        }
    }

    private static JwtAuthenticationToken caller(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject(), "a token without it is not taken");
        return new JwtAuthenticationToken(token, roles(token), subject);
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        var access = token.getClaim("realm_access") instanceof Map<?, ?> claim ? claim.get("roles") : null;
        var named = access instanceof Collection<?> roles ? roles : List.of();
        return named.stream()
                .filter(ROLES::contains)
                .<GrantedAuthority>map(role ->
                        new SimpleGrantedAuthority("ROLE_" + role.toString().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
