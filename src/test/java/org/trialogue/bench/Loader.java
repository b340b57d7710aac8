package org.trialogue.bench;

import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;

/** Who may load practices through the public import: its token is good for five minutes. */
final class Loader {

    private static final long GOOD_FOR = 200_000_000_000L;

    private String token = "";
    private long fetched;

    /** One that is good for another minute. */
    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - fetched > GOOD_FOR) {
            token = new Tokens(SharedServices.get()).ofLoader();
            fetched = System.nanoTime();
        }
        return token;
    }
}
