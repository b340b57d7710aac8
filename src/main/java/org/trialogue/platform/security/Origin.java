package org.trialogue.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where something is done, as far as it is anybody's business: by what, and from which network.
 *
 * @param network the first 24 bits of an IPv4 address, the first 48 of an IPv6 one, such as {@code 203.0.113.0/24}; null where there is none
 */
public record Origin(Via via, @Nullable String network) {

    private static final ScopedValue<Origin> KEPT = ScopedValue.newInstance();
    private static final int KEPT_OF_FOUR = 3;
    private static final int KEPT_OF_SIXTEEN = 6;

    /** What stands between a person and the deed. */
    public enum Via {
        /** A page that someone looks at. */
        BROWSER,
        /** A program with an access token. */
        SCRIPT,
        /** The portal by itself: a job, or what follows from another deed. */
        PORTAL
    }

    /** Does something on behalf of a request that another thread had: what is left to do when that one is over. */
    public static void from(Origin origin, Runnable deed) {
        ScopedValue.where(KEPT, origin).run(deed);
    }

    /** Where the request of this thread comes from; the portal itself where there is none. */
    public static Origin current() {
        if (KEPT.isBound()) return KEPT.get();
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? of(web.getRequest())
                : new Origin(Via.PORTAL, null);
    }

    static Origin of(HttpServletRequest request) {
        var token = request.getHeader(HttpHeaders.AUTHORIZATION);
        return new Origin(token == null ? Via.BROWSER : Via.SCRIPT, network(request.getRemoteAddr()));
    }

    /**
     * What one household or office has of addresses: a single one of IPv4, the first 64 bits of one of IPv6, behind which one machine may show
     * as many as it likes. What is no address stays as it is.
     */
    public static String neighbourhood(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            if (bytes.length > 4) Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException none) {
            return address;
        }
    }

    /** The network that an address lies in; null for what is no address. */
    static @Nullable String network(@Nullable String address) {
        if (address == null) return null;
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            var kept = bytes.length == 4 ? KEPT_OF_FOUR : KEPT_OF_SIXTEEN;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (IllegalArgumentException | UnknownHostException none) {
            return null;
        }
    }
}
