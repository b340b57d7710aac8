package org.trialogue.membership.signin;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Bearer;
import org.trialogue.membership.Bearers;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;

/** Reads access tokens, and finds the members whose accounts they name. */
@Component
class TokenBearers implements Bearers {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBearers.class);

    private final JwtDecoder tokens;
    private final Members members;

    TokenBearers(JwtDecoder tokens, Members members) {
        this.tokens = tokens;
        this.members = members;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Bearer> of(String token) {
        try {
            return Optional.of(bearer(tokens.decode(token)));
        } catch (BadJwtException no) {
            LOG.debug("an access token is not taken: {}", no.getMessage());
            return Optional.empty();
        } catch (JwtException failed) {
            throw new IllegalStateException("access tokens cannot be verified for now", failed);
        }
    }

    private Bearer bearer(Jwt token) {
        var session = token.getClaimAsString("sid");
        return new Bearer(
                members.findBySubject(there(token.getSubject())).map(MemberRecord::id),
                session == null ? there(token.getId()) : session,
                there(token.getExpiresAt()));
    }

    private static <T> T there(@Nullable T claim) {
        return Objects.requireNonNull(claim, "a token without it is not taken");
    }
}
