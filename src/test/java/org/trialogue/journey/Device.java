package org.trialogue.journey;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody keeps to prove who they are besides their password: it shows codes by RFC 6238, a new one every half minute. */
record Device(String seed) {

    private static final Duration STEP = Duration.ofSeconds(30);

    /** Sets up a device where Keycloak asks for one. */
    static Device setUp(Page page) {
        var device = new Device(page.locator("#totpSecret").inputValue());
        page.locator("#totp").fill(device.code(Instant.now()));
        page.locator("[type=submit]").first().click();
        return device;
    }

    /** Gives the next code where Keycloak asks for one, as it takes none twice. */
    void give(Page page) {
        page.locator("#otp").fill(code(Instant.now().plus(STEP)));
        page.locator("[type=submit]").click();
    }

    private String code(Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / STEP.toSeconds())
                    .array());
            var number = ByteBuffer.wrap(digest).getInt(digest[digest.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
